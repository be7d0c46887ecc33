package org.govhall.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a roster that is looked at: a month, or the quarter in which it lies.
 *
 * @param months 1 or 3
 */
record DutyStretch(YearMonth first, int months) {

    private static final int QUARTER = 3;
    private static final long FARTHEST_IN_MONTHS = 24;

    /** What an address asks for; what it asks wrongly, or too far away, is answered with the month of today. */
    static DutyStretch of(@Nullable String month, boolean quarter, LocalDate today) {
        YearMonth asked = read(month, YearMonth.from(today));
        return quarter
                ? new DutyStretch(asked.minusMonths((asked.getMonthValue() - 1) % QUARTER), QUARTER)
                : new DutyStretch(asked, 1);
    }

    private static YearMonth read(@Nullable String month, YearMonth present) {
        try {
            YearMonth asked = month == null ? present : YearMonth.parse(month);
            return Math.abs(ChronoUnit.MONTHS.between(present, asked)) > FARTHEST_IN_MONTHS ? present : asked;
        } catch (DateTimeException e) {
            return present;
        }
    }

    public boolean isQuarter() {
        return months == QUARTER;
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    public YearMonth before() {
        return first.minusMonths(months);
    }

    public YearMonth after() {
        return first.plusMonths(months);
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate until() {
        return last().atEndOfMonth();
    }
}
