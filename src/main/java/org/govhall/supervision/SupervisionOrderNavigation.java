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

/** Orders on the desks of those who must act, and of those who issued them; how many wait shows on every page. */
@Component
class SupervisionOrderNavigation implements NavigationContribution {

    private static final String LABEL = "supervision.nav.orders";
    private static final String ICON = "clipboard-check";

    private final SupervisionOrderDesk desk;
    private final Reaches reaches;

    SupervisionOrderNavigation(SupervisionOrderDesk desk, Reaches reaches) {
        this.desk = desk;
        this.reaches = reaches;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        LABEL, CardSide.DESK.orders(), ICON, "casework.nav.window", Set.of(Role.WINDOW_CLERK), 146),
                new NavigationEntry(
                        LABEL,
                        CardSide.APPROVAL.orders(),
                        ICON,
                        "casework.nav.chief",
                        Set.of(Role.CHIEF_REPRESENTATIVE),
                        216),
                new NavigationEntry(
                        LABEL,
                        CardSide.SUPERVISION.orders(),
                        ICON,
                        "supervision.nav.group",
                        Set.of(Role.SUPERVISOR),
                        304));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        if (!reaches.isOfficial(who)) {
            return Map.of();
        }
        Map<String, Long> waiting = new HashMap<>();
        if (who.is(Role.WINDOW_CLERK)) {
            waiting.put(CardSide.DESK.orders(), desk.waiting(reaches.atMyWindows(who), SupervisionOrderState.ISSUED));
        }
        if (who.is(Role.CHIEF_REPRESENTATIVE)) {
            waiting.put(CardSide.APPROVAL.orders(), desk.waiting(reaches.asChief(who), SupervisionOrderState.ISSUED));
        }
        if (who.is(Role.SUPERVISOR)) {
            waiting.put(
                    CardSide.SUPERVISION.orders(),
                    desk.waiting(reaches.asSupervisor(who), SupervisionOrderState.ANSWERED));
        }
        return waiting;
    }
}
