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

    Period {
        Refusal.unless(!to.isBefore(from), "supervision.refused.period-backwards");
        Refusal.unless(ChronoUnit.YEARS.between(from, to) < LONGEST_IN_YEARS, "supervision.refused.period-too-long");
    }

    /** The running week, month, quarter or year, up to {@code today}. */
    static Period running(PeriodKind kind, LocalDate today) {
        return new Period(
                switch (kind) {
                    case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH, CUSTOM -> today.withDayOfMonth(1);
                    case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> today.withDayOfYear(1);
                },
                today);
    }

    /** The whole months a chart of this period shows: those it touches, and as many before that there are twelve. */
    Period monthsOfChart() {
        YearMonth last = YearMonth.from(to);
        YearMonth first = YearMonth.from(from);
        YearMonth twelve = last.minusMonths(MONTHS_OF_A_CHART - 1L);
        return new Period((first.isBefore(twelve) ? first : twelve).atDay(1), last.atEndOfMonth());
    }
}
