package org.govhall.attendance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The stretch that figures are asked for: the week's count (周统计), the month's sum (月汇总), the quarter's bulletin (季通报).
 *
 * @param from its first day, a Monday or the first of a month
 */
record FigureSpan(Kind kind, LocalDate from) {

    private static final long FARTHEST_IN_YEARS = 50;

    /** How long it is. */
    enum Kind {
        WEEK,
        MONTH,
        QUARTER
    }

    /** What an address asks for wrongly, or too far away, is answered with the stretch of today. */
    static FigureSpan of(@Nullable String kind, @Nullable String day, LocalDate today) {
        return containing(Typed.constant(Kind.class, kind).orElse(Kind.WEEK), read(day, today));
    }

    private static FigureSpan containing(Kind kind, LocalDate day) {
        return new FigureSpan(
                kind,
                switch (kind) {
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                });
    }

    private static LocalDate read(@Nullable String day, LocalDate today) {
        try {
            LocalDate asked = Typed.given(day).map(LocalDate::parse).orElse(today);
            return Math.abs(ChronoUnit.YEARS.between(today, asked)) > FARTHEST_IN_YEARS ? today : asked;
        } catch (DateTimeException e) {
            return today;
        }
    }

    /** The same day seen as another kind of stretch. */
    public FigureSpan as(Kind other) {
        return containing(other, from);
    }

    public LocalDate to() {
        return after().from().minusDays(1);
    }

    public FigureSpan before() {
        return containing(kind, from.minusDays(1));
    }

    public FigureSpan after() {
        return new FigureSpan(
                kind,
                switch (kind) {
                    case WEEK -> from.plusWeeks(1);
                    case MONTH -> from.plusMonths(1);
                    case QUARTER -> from.plus(1, IsoFields.QUARTER_YEARS);
                });
    }
}
