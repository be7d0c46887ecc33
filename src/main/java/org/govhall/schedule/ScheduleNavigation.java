package org.govhall.schedule;

import java.util.List;
import java.util.Set;
import org.govhall.identity.HallKeepers;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Among what the administrator keeps. */
@Component
class ScheduleNavigation implements NavigationContribution {

    private final HallKeepers keepers;

    ScheduleNavigation(HallKeepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "schedule.title",
                "/admin/schedule",
                "calendar-event",
                "organization.nav.group",
                Set.of(Role.ADMINISTRATOR),
                960));
    }

    @Override
    public boolean isFor(SignedIn who, NavigationEntry entry) {
        return keepers.keepsAll(who);
    }
}
