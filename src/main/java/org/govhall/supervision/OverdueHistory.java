package org.govhall.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Since when cases are handled, and when a promised deadline was last passed.
 *
 * @param firstAccepted day of the first acceptance, or null where there is none yet
 * @param lastMissed day of the latest promised deadline that a case has passed, or null where none has
 */
record OverdueHistory(
        @Nullable LocalDate firstAccepted, @Nullable LocalDate lastMissed) {

    /** Whole months up to {@code today} in a row in which no case passed its promised deadline. */
    long monthsWithoutOverdue(LocalDate today) {
        if (firstAccepted == null) {
            return 0;
        }
        YearMonth current = YearMonth.from(today);
        YearMonth firstWhole = firstAccepted.getDayOfMonth() == 1
                ? YearMonth.from(firstAccepted)
                : YearMonth.from(firstAccepted).plusMonths(1);
        YearMonth free =
                lastMissed == null ? firstWhole : YearMonth.from(lastMissed).plusMonths(1);
        YearMonth begin = free.isAfter(firstWhole) ? free : firstWhole;
        return Math.max(0, ChronoUnit.MONTHS.between(begin, current));
    }
}
