package org.govhall.appraisal;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** Trainings are recorded by whoever keeps or supervises the centre; who supervises it evaluates. */
@Component
class AppraisalUrls implements UrlAccess, NavigationContribution {

    private static final Role[] RECORDERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};
    private static final String TRAININGS = "/appraisal/trainings";
    private static final String ROUNDS = "/appraisal/rounds";

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only(TRAININGS, RECORDERS),
                UrlRule.only(TRAININGS + "/**", RECORDERS),
                UrlRule.only("/appraisal/staff", RECORDERS),
                UrlRule.only("/appraisal/staff.csv", RECORDERS),
                UrlRule.only("/appraisal/staff.xlsx", RECORDERS),
                UrlRule.only(ROUNDS, Role.SUPERVISOR),
                UrlRule.only(ROUNDS + "/**", Role.SUPERVISOR),
                UrlRule.only("/appraisal/evaluated", Role.SUPERVISOR),
                UrlRule.only("/appraisal/evaluated.csv", Role.SUPERVISOR),
                UrlRule.only("/appraisal/evaluated.xlsx", Role.SUPERVISOR));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                trainings("supervision.nav.group", Role.SUPERVISOR, 341),
                trainings("organization.nav.group", Role.ADMINISTRATOR, 987),
                new NavigationEntry(
                        "appraisal.nav.rounds",
                        ROUNDS,
                        "certificate",
                        "supervision.nav.group",
                        Set.of(Role.SUPERVISOR),
                        342));
    }

    private static NavigationEntry trainings(String group, Role role, int rank) {
        return new NavigationEntry("appraisal.nav.trainings", TRAININGS, "book", group, Set.of(role), rank);
    }
}
