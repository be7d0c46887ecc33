package org.govhall.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.govhall.kernel.Refusal;

/** Days from {@code from} to {@code to}, both counted, in the zone of the centre. */
record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_IN_YEARS = 10;
    private static final int MONTHS_OF_A_CHART = 12;
    static final int MONTHS_OF_TWO_YEARS = 24;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    Period {
        Refusal.unless(!to.isBefore(from), "supervision.refused.period-backwards");
        Refusal.unless(ChronoUnit.YEARS.between(from, to) < LONGEST_IN_YEARS, "supervision.refused.period-too-long");
    }

    /** The running week, month, quarter or year, up to {@code today}. */
    static Period running(PeriodKind kind, LocalDate today) {
        return new Period(
                switch (kind) {
                    case DAY -> today;
                    case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH, CUSTOM -> today.withDayOfMonth(1);
                    case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> today.withDayOfYear(1);
                },
                today);
    }

    /** As many days, of the last day, week, month, quarter or year; of other days those just before them. */
    Period before(PeriodKind kind) {
        return switch (kind) {
            case DAY -> new Period(from.minusDays(1), to.minusDays(1));
            case WEEK -> new Period(from.minusWeeks(1), to.minusWeeks(1));
            case MONTH -> monthsBefore(1);
            case QUARTER -> monthsBefore(MONTHS_OF_A_QUARTER);
            case YEAR -> yearBefore();
            case CUSTOM -> daysBefore();
        };
    }

    /** The same days of the year before. */
    Period yearBefore() {
        return monthsBefore(MONTHS_OF_A_YEAR);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many months it touches; a month begun counts as one. */
    int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1);
    }

    /** Never longer than a period may be, though ten years may have a leap day less than the ten after them. */
    private Period daysBefore() {
        LocalDate first = from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        LocalDate last = from.minusDays(1);
        LocalDate earliest = last.minusYears(LONGEST_IN_YEARS).plusDays(1);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }

    /** What ends with a month is compared with what ends with a month, however long that is. */
    private Period monthsBefore(int months) {
        LocalDate end = to.minusMonths(months);
        boolean whole = to.equals(YearMonth.from(to).atEndOfMonth());
        return new Period(from.minusMonths(months), whole ? YearMonth.from(end).atEndOfMonth() : end);
    }

    /** The whole months a chart of this period shows: those it touches, and as many before that there are twelve. */
    Period monthsOfChart() {
        YearMonth last = YearMonth.from(to);
        YearMonth first = YearMonth.from(from);
        YearMonth twelve = last.minusMonths(MONTHS_OF_A_CHART - 1L);
        return new Period((first.isBefore(twelve) ? first : twelve).atDay(1), last.atEndOfMonth());
    }
}
