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

/** Cards on the desks of those who must answer, and of those who rule on them; how many wait shows on every page. */
@Component
class CardNavigation implements NavigationContribution {

    private static final String GROUP = "supervision.nav.group";

    private final CardDesk desk;
    private final Reaches reaches;

    CardNavigation(CardDesk desk, Reaches reaches) {
        this.desk = desk;
        this.reaches = reaches;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        "supervision.nav.cards",
                        CardSide.DESK.cards(),
                        "alert-triangle",
                        "casework.nav.window",
                        Set.of(Role.WINDOW_CLERK),
                        145),
                new NavigationEntry(
                        "supervision.nav.cards",
                        CardSide.APPROVAL.cards(),
                        "alert-triangle",
                        "casework.nav.chief",
                        Set.of(Role.CHIEF_REPRESENTATIVE),
                        215),
                supervisors("supervision.nav.cards", CardSide.SUPERVISION.cards(), "alert-triangle", 303),
                supervisors("supervision.nav.responsibility", "/supervision/responsibility", "id-badge-2", 335),
                supervisors("supervision.nav.limits", "/supervision/limits", "settings", 390));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        if (!reaches.isOfficial(who)) {
            return Map.of();
        }
        Map<String, Long> waiting = new HashMap<>();
        if (who.is(Role.WINDOW_CLERK)) {
            waiting.put(CardSide.DESK.cards(), desk.waiting(reaches.atMyWindows(who), CardState.OPEN));
        }
        if (who.is(Role.CHIEF_REPRESENTATIVE)) {
            waiting.put(CardSide.APPROVAL.cards(), desk.waiting(reaches.asChief(who), CardState.OPEN));
        }
        if (who.is(Role.SUPERVISOR)) {
            waiting.put(
                    CardSide.SUPERVISION.cards(),
                    desk.waiting(reaches.asSupervisor(who), CardState.ANSWERED, CardState.APPEALED));
        }
        return waiting;
    }

    private static NavigationEntry supervisors(String label, String href, String icon, int rank) {
        return new NavigationEntry(label, href, icon, GROUP, Set.of(Role.SUPERVISOR), rank);
    }
}
