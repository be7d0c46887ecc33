package org.govhall.supervision;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.govhall.kernel.Ratio;

/**
 * The sums of a period: counts and totals, never averages, so that windows add up to departments and centres to a city.
 *
 * @param counts one for each {@link Counted}
 * @param sums one for each {@link Summed}
 * @param tallies one for each {@link Tallied}
 */
record Figures(Map<Counted, Long> counts, Map<Summed, BigDecimal> sums, Map<Tallied, Long> tallies) {

    static final Figures NONE = new Figures(Map.of(), Map.of());

    Figures {
        Map<Counted, Long> everyCount = new EnumMap<>(Counted.class);
        for (Counted counted : Counted.values()) {
            everyCount.put(counted, counts.getOrDefault(counted, 0L));
        }
        Map<Summed, BigDecimal> everySum = new EnumMap<>(Summed.class);
        for (Summed summed : Summed.values()) {
            everySum.put(summed, sums.getOrDefault(summed, BigDecimal.ZERO));
        }
        Map<Tallied, Long> everyTally = new EnumMap<>(Tallied.class);
        for (Tallied tallied : Tallied.values()) {
            everyTally.put(tallied, tallies.getOrDefault(tallied, 0L));
        }
        counts = Map.copyOf(everyCount);
        sums = Map.copyOf(everySum);
        tallies = Map.copyOf(everyTally);
    }

    /** Of cases alone. */
    Figures(Map<Counted, Long> counts, Map<Summed, BigDecimal> sums) {
        this(counts, sums, Map.of());
    }

    Figures plus(Figures other) {
        Map<Counted, Long> bothCounts = new EnumMap<>(counts);
        other.counts.forEach((counted, count) -> bothCounts.merge(counted, count, Long::sum));
        Map<Summed, BigDecimal> bothSums = new EnumMap<>(sums);
        other.sums.forEach((summed, sum) -> bothSums.merge(summed, sum, BigDecimal::add));
        Map<Tallied, Long> bothTallies = new EnumMap<>(tallies);
        other.tallies.forEach((tallied, count) -> bothTallies.merge(tallied, count, Long::sum));
        return new Figures(bothCounts, bothSums, bothTallies);
    }

    long count(Countable counted) {
        return counted instanceof Tallied tallied
                ? tallies.getOrDefault(tallied, 0L)
                : counts.getOrDefault((Counted) counted, 0L);
    }

    /** Whether anything that is tallied happened; that there is staff at the windows is nothing that happens. */
    boolean hasTallies() {
        return tallies.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != Tallied.WINDOW_STAFF && entry.getValue() > 0);
    }

    BigDecimal sum(Summed summed) {
        return sums.getOrDefault(summed, BigDecimal.ZERO);
    }

    /** The part of those counted as {@code whole} that were counted as {@code part}. */
    Ratio share(Countable part, Countable whole) {
        return Ratio.of(count(part), count(whole));
    }
}
