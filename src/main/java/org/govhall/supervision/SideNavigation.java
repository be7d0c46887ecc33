package org.govhall.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;

/** A list on the desks of several sides; how much of it waits for each shows on every page. */
abstract class SideNavigation implements NavigationContribution {

    private final String label;
    private final String icon;
    private final Reaches reaches;
    private final List<Place> places;

    /**
     * The list on one side.
     *
     * @param waiting how much waits within somebody's reach
     */
    record Place(Side side, String href, int rank, ToLongFunction<Reach> waiting) {}

    SideNavigation(String label, String icon, Reaches reaches, Place... places) {
        this.label = label;
        this.icon = icon;
        this.reaches = reaches;
        this.places = List.of(places);
    }

    @Override
    public List<NavigationEntry> entries() {
        return places.stream()
                .map(place -> new NavigationEntry(
                        label,
                        place.href(),
                        icon,
                        place.side().group(),
                        Set.of(place.side().role()),
                        place.rank()))
                .toList();
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        if (!reaches.isOfficial(who)) {
            return Map.of();
        }
        Map<String, Long> waiting = new HashMap<>();
        for (Place place : places) {
            if (who.is(place.side().role())) {
                waiting.put(
                        place.href(), place.waiting().applyAsLong(place.side().reach(reaches, who)));
            }
        }
        return waiting;
    }
}
