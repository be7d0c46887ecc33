package org.govhall.identity;

import java.util.List;
import java.util.Map;

/** A module's own lines in the navigation, gathered by the portal. */
public interface NavigationContribution {

    List<NavigationEntry> entries();

    /**
     * How much waits behind an entry for this person, shown beside it on the staff's pages; asked once a page, so one
     * cheap count.
     *
     * @return by the entry's {@code href}; what is missing or zero shows nothing
     */
    default Map<String, Long> waiting(SignedIn who) {
        return Map.of();
    }

    /** Whether somebody who has a role of the entry may open it: not everybody of a role keeps the same part of the hall. */
    default boolean isFor(SignedIn who, NavigationEntry entry) {
        return true;
    }
}
