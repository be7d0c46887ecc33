package org.govhall.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.govhall.organization.CenterId;

/**
 * What is going on in all centres, as one node has read it from the database; what a board shows is cut from it.
 *
 * @param acts the newest first, of each centre as many as a board shows
 */
record LiveState(
        LocalDate day,
        List<LiveAct> acts,
        Map<LivePlace, Map<LiveCount, Long>> counts,
        Map<LivePlace, LiveStanding> standings) {

    /** How many happenings a board shows. */
    static final int SHOWN = 30;

    LiveState {
        acts = List.copyOf(acts);
        counts = Map.copyOf(counts);
        standings = Map.copyOf(standings);
    }

    List<LiveAct> actsIn(Set<CenterId> centers) {
        return acts.stream()
                .filter(act -> centers.contains(act.center()))
                .limit(SHOWN)
                .toList();
    }

    Map<LiveCount, Long> countsIn(Set<CenterId> centers) {
        Map<LiveCount, Long> sums = new EnumMap<>(LiveCount.class);
        for (LiveCount count : LiveCount.values()) {
            sums.put(count, 0L);
        }
        counts.forEach((place, happened) -> {
            if (centers.contains(place.center())) {
                happened.forEach((count, times) -> sums.merge(count, times, Long::sum));
            }
        });
        return sums;
    }

    /** How the places stand, added up by what they have in common; the most overdue first, then the most waiting. */
    <K extends Comparable<K>> List<Map.Entry<K, LiveStanding>> standingsIn(
            Set<CenterId> centers, Function<LivePlace, K> by) {
        Map<K, LiveStanding> sums = new HashMap<>();
        standings.forEach((place, standing) -> {
            if (centers.contains(place.center())) {
                sums.merge(by.apply(place), standing, LiveStanding::plus);
            }
        });
        Comparator<Map.Entry<K, LiveStanding>> overdue =
                Comparator.comparingLong(entry -> entry.getValue().overdue());
        Comparator<Map.Entry<K, LiveStanding>> waiting =
                Comparator.comparingLong(entry -> entry.getValue().waiting());
        return sums.entrySet().stream()
                .sorted(overdue.thenComparing(waiting).reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
