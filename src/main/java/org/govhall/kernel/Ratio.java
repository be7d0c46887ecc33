package org.govhall.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole, kept as the two sums it is made of.
 *
 * @param denominator never negative; zero where there is nothing to speak of
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    /** What stands where nothing can be said: never 0 %, never 100 %. */
    public static final String NOTHING = "—";

    /** Below this a percentage says little, and the count stands before it. */
    private static final BigDecimal FEW = BigDecimal.valueOf(30);

    private static final int DECIMALS = 2;

    public Ratio {
        if (denominator.signum() < 0) {
            throw new IllegalArgumentException("denominator: " + denominator);
        }
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** One less a part of the whole: by how much a promise is shorter than the law, for one. */
    public static Ratio reduction(BigDecimal part, BigDecimal whole) {
        return new Ratio(whole.subtract(part), whole);
    }

    /** How much this period differs from the last. */
    public static Ratio growth(long now, long before) {
        return Ratio.of(now - before, before);
    }

    /** Completed a month, whole; a month begun counts as one. */
    public static long monthlyAverage(long count, int months) {
        return BigDecimal.valueOf(count)
                .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public boolean isEmpty() {
        return denominator.signum() == 0;
    }

    /** Two decimals, half up; empty where the denominator is. */
    public Optional<BigDecimal> percent() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(numerator.movePointRight(2).divide(denominator, DECIMALS, RoundingMode.HALF_UP));
    }

    /** Such as {@code 98.63%}, or — where there is nothing to divide by. */
    public String percentText() {
        return percent().map(percent -> percent.toPlainString() + "%").orElse(NOTHING);
    }

    /** As {@link #percentText()}, with the count before it where it is small: {@code 4/6 · 66.67%}. */
    public String text() {
        return isEmpty() || denominator.compareTo(FEW) >= 0
                ? percentText()
                : numerator.toPlainString() + "/" + denominator.toPlainString() + " · " + percentText();
    }
}
