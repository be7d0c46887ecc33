package org.govhall.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.govhall.calendar.OfficeHours;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.catalog.Catalog;
import org.govhall.organization.CenterId;
import org.govhall.organization.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Up to which deadline a case is close to it, for each of some centres and each promise of the catalogue. */
@Component
class Horizons {

    private final WorkingCalendars calendars;
    private final CentreLimits limits;
    private final Catalog catalog;

    Horizons(WorkingCalendars calendars, CentreLimits limits, Catalog catalog) {
        this.calendars = calendars;
        this.limits = limits;
        this.catalog = catalog;
    }

    /**
     * What is close, in some centres.
     *
     * @param notice the end of the days for the notice is close before it
     * @param bounds before which instant a deadline is close, for which promised days
     */
    record Near(Set<CenterId> centers, Instant notice, SortedMap<Instant, SortedSet<Integer>> bounds) {}

    private record Same(OfficeHours hours, WarningRule rule) {}

    /** Centres with the same hours and limits share a horizon, so that a query knows a few and not one for each. */
    List<Near> of(Collection<CenterId> centers, Instant now) {
        Map<CenterId, Limits> known = limits.all(centers);
        Map<Same, WarningHorizon> made = new HashMap<>();
        Map<WarningHorizon, Set<CenterId>> horizons = new LinkedHashMap<>();
        for (CenterId center : centers) {
            WorkingCalendar calendar = calendars.of(center);
            Same same = new Same(
                    calendar.hours(),
                    known.getOrDefault(center, Limits.STANDARD).warning());
            WarningHorizon horizon =
                    made.computeIfAbsent(same, missing -> WarningHorizon.of(calendar, now, missing.rule()));
            horizons.computeIfAbsent(horizon, missing -> new HashSet<>()).add(center);
        }
        Set<Integer> promises = catalog.promises();
        return horizons.entrySet().stream()
                .map(each -> new Near(
                        each.getValue(), each.getKey().oneDay(), each.getKey().bounds(promises, now)))
                .toList();
    }
}
