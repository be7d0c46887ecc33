package org.govhall.deadline;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.springframework.stereotype.Component;

/** Beside the progress of a case: when it is due. */
@Component
class DeadlineNavigation implements NavigationContribution {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry("deadline.nav", "/deadline", "calendar-time", "deadline.nav", Set.of(), 55));
    }
}
