package org.govhall.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.govhall.kernel.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says.
 *
 * @param value for comparing; null where nothing can be said
 * @param text ready to read, without words: {@code 22,079}, {@code 98.63%}, {@code 4.04} or —
 * @param parts the numbers it was made of, in the order in which the indicator's note names them
 */
record Answer(@Nullable BigDecimal value, String text, List<String> parts) {

    private static final int DECIMALS = 2;

    static Answer count(long count) {
        return new Answer(BigDecimal.valueOf(count), grouped(count), List.of());
    }

    static Answer share(Ratio ratio) {
        return new Answer(
                ratio.percent().orElse(null),
                ratio.text(),
                List.of(plain(ratio.numerator()), plain(ratio.denominator())));
    }

    /** By how many percent there are more than before; its count stands beside it, however few there were. */
    static Answer growth(long now, long before) {
        Ratio ratio = Ratio.growth(now, before);
        return new Answer(ratio.percent().orElse(null), ratio.percentText(), List.of(grouped(now), grouped(before)));
    }

    /** So many a month, whole. */
    static Answer monthlyAverage(long count, int months) {
        long average = Ratio.monthlyAverage(count, months);
        return new Answer(BigDecimal.valueOf(average), grouped(average), List.of(grouped(count), grouped(months)));
    }

    /** The mean of {@code n} terms with this sum. */
    static Answer mean(BigDecimal sum, long n) {
        BigDecimal mean = n == 0 ? null : sum.divide(BigDecimal.valueOf(n), DECIMALS, RoundingMode.HALF_UP);
        return new Answer(mean, mean == null ? Ratio.NOTHING : mean.toPlainString(), List.of(plain(sum), grouped(n)));
    }

    /** By how much {@code part} is less than {@code whole}, both summed over {@code n}. */
    static Answer reduction(BigDecimal part, BigDecimal whole, long n) {
        Ratio ratio = Ratio.reduction(part, whole);
        return new Answer(
                ratio.percent().orElse(null),
                ratio.percentText(),
                List.of(plain(ratio.numerator()), plain(whole), grouped(n)));
    }

    /** As {@link #reduction}, the sums shown as means. */
    static Answer reductionOfMeans(BigDecimal part, BigDecimal whole, long n) {
        Ratio ratio = Ratio.reduction(part, whole);
        return new Answer(
                ratio.percent().orElse(null),
                ratio.percentText(),
                List.of(mean(whole, n).text(), mean(part, n).text(), grouped(n)));
    }

    public Object[] partsAsArguments() {
        return parts.toArray();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, rounded.stripTrailingZeros().scale() <= 0 ? "%,.0f" : "%,.2f", rounded);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
