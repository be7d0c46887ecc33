package org.govhall.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Doubts on the desks of those who explain them and of those who look into them, with how many wait. */
@Component
class DoubtNavigation implements NavigationContribution {

    private static final String LABEL = "supervision.nav.doubts";
    private static final String ICON = "help-circle";

    private final DoubtDesk desk;
    private final Reaches reaches;

    DoubtNavigation(DoubtDesk desk, Reaches reaches) {
        this.desk = desk;
        this.reaches = reaches;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        LABEL,
                        CardSide.APPROVAL.doubts(),
                        ICON,
                        "casework.nav.chief",
                        Set.of(Role.CHIEF_REPRESENTATIVE),
                        217),
                new NavigationEntry(
                        LABEL,
                        CardSide.SUPERVISION.doubts(),
                        ICON,
                        "supervision.nav.group",
                        Set.of(Role.SUPERVISOR),
                        305));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        if (!reaches.isOfficial(who)) {
            return Map.of();
        }
        Map<String, Long> waiting = new HashMap<>();
        if (who.is(Role.CHIEF_REPRESENTATIVE)) {
            waiting.put(CardSide.APPROVAL.doubts(), desk.waiting(reaches.asChief(who), DoubtState.RAISED));
        }
        if (who.is(Role.SUPERVISOR)) {
            waiting.put(CardSide.SUPERVISION.doubts(), desk.waiting(reaches.asSupervisor(who), DoubtState.EXPLAINED));
        }
        return waiting;
    }
}
