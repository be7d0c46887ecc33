package org.govhall.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of one whole as percentages of two decimals that add up to exactly 100.00. */
final class Shares {

    private static final long HUNDREDTHS = 10_000;

    private Shares() {}

    /**
     * By the largest remainder: each is rounded down, and what is missing goes to those that lost most. So the sum is
     * right, and no share is off by a hundredth of a percent or more.
     *
     * @param parts none negative
     * @return one for each part; empty where the whole is nothing
     */
    static List<BigDecimal> of(List<Long> parts) {
        long whole = parts.stream().mapToLong(Long::longValue).sum();
        if (whole == 0) {
            return List.of();
        }
        List<Long> hundredths = new ArrayList<>();
        List<Long> lost = new ArrayList<>();
        for (long part : parts) {
            long scaled = Math.multiplyExact(part, HUNDREDTHS);
            hundredths.add(scaled / whole);
            lost.add(scaled % whole);
        }
        long missing =
                HUNDREDTHS - hundredths.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> lost.get(place)).reversed())
                .limit(missing)
                .forEach(place -> hundredths.set(place, hundredths.get(place) + 1));
        return hundredths.stream()
                .map(hundredth -> BigDecimal.valueOf(hundredth, 2))
                .toList();
    }
}
