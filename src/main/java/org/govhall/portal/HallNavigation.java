package org.govhall.portal;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.springframework.stereotype.Component;

/** The header of the hall: where a citizen goes. */
@Component
class HallNavigation implements NavigationContribution {

    private static final String GROUP = "portal.nav.label";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                everybody("portal.nav.home", "/", "home", 10),
                everybody("portal.nav.progress", "/progress", "list-search", 50),
                new NavigationEntry("portal.nav.my-cases", "/my/cases", "folder", GROUP, Set.of(Role.CITIZEN), 60));
    }

    private static NavigationEntry everybody(String labelKey, String href, String icon, int rank) {
        return new NavigationEntry(labelKey, href, icon, GROUP, Set.of(), rank);
    }
}
