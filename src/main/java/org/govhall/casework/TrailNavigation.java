package org.govhall.casework;

import java.util.List;
import java.util.Set;
import org.govhall.identity.HallKeepers;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The verification of the trail, among what the administrator keeps. */
@Component
class TrailNavigation implements NavigationContribution {

    private final HallKeepers keepers;

    TrailNavigation(HallKeepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "casework.trail.title",
                "/admin/trail",
                "shield-check",
                "organization.nav.group",
                Set.of(Role.ADMINISTRATOR),
                970));
    }

    @Override
    public boolean isFor(SignedIn who, NavigationEntry entry) {
        return keepers.keepsAll(who);
    }
}
