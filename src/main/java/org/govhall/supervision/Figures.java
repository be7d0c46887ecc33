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
 */
record Figures(Map<Counted, Long> counts, Map<Summed, BigDecimal> sums) {

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
        counts = Map.copyOf(everyCount);
        sums = Map.copyOf(everySum);
    }

    Figures plus(Figures other) {
        Map<Counted, Long> bothCounts = new EnumMap<>(counts);
        other.counts.forEach((counted, count) -> bothCounts.merge(counted, count, Long::sum));
        Map<Summed, BigDecimal> bothSums = new EnumMap<>(sums);
        other.sums.forEach((summed, sum) -> bothSums.merge(summed, sum, BigDecimal::add));
        return new Figures(bothCounts, bothSums);
    }

    long count(Counted counted) {
        return counts.getOrDefault(counted, 0L);
    }

    BigDecimal sum(Summed summed) {
        return sums.getOrDefault(summed, BigDecimal.ZERO);
    }

    /** The part of those counted as {@code whole} that were counted as {@code part}. */
    Ratio share(Counted part, Counted whole) {
        return Ratio.of(count(part), count(whole));
    }
}
