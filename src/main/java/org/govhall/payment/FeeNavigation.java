package org.govhall.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Fees on the desks of those at the windows and of those who supervise; below their addresses the rules of those hold. */
@Component
class FeeNavigation implements NavigationContribution, UrlAccess {

    private static final String ICON = "building-bank";

    private final FeeDesk desk;
    private final Reaches reaches;

    FeeNavigation(FeeDesk desk, Reaches reaches) {
        this.desk = desk;
        this.reaches = reaches;
    }

    @Override
    public List<UrlRule> rules() {
        return List.of(UrlRule.only("/my/fees/**", Role.CITIZEN));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry(FeeSide.DESK, "casework.nav.window", Role.WINDOW_CLERK, 145),
                entry(FeeSide.APPROVAL, "casework.nav.chief", Role.CHIEF_REPRESENTATIVE, 225),
                entry(FeeSide.SUPERVISION, "supervision.nav.group", Role.SUPERVISOR, 335));
    }

    private static NavigationEntry entry(FeeSide side, String group, Role role, int rank) {
        return new NavigationEntry("payment.title", side.fees(), ICON, group, Set.of(role), rank);
    }

    /** What is past its day and not paid, for whoever can see to it. */
    @Override
    public Map<String, Long> waiting(SignedIn who) {
        Map<String, Long> waiting = new HashMap<>();
        if (reaches.isOfficial(who)) {
            if (who.is(Role.WINDOW_CLERK)) {
                waiting.put(FeeSide.DESK.fees(), desk.countLate(FeeSide.DESK, who));
            }
            if (who.is(Role.CHIEF_REPRESENTATIVE)) {
                waiting.put(FeeSide.APPROVAL.fees(), desk.countLate(FeeSide.APPROVAL, who));
            }
        }
        return waiting;
    }
}
