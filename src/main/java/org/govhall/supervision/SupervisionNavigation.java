package org.govhall.supervision;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.springframework.stereotype.Component;

@Component
class SupervisionNavigation implements NavigationContribution {

    private static final String GROUP = "supervision.nav.group";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry("supervision.nav.now", "/supervision", "activity-heartbeat", 300),
                entry("supervision.nav.live", "/supervision/live", "eye", 301),
                entry("supervision.nav.figures", "/supervision/figures", "chart-bar", 310),
                entry("supervision.nav.responsibility", "/supervision/responsibility", "id-badge-2", 335),
                entry("supervision.nav.limits", "/supervision/limits", "settings", 390));
    }

    private static NavigationEntry entry(String label, String href, String icon, int rank) {
        return new NavigationEntry(label, href, icon, GROUP, Set.of(Role.SUPERVISOR), rank);
    }
}
