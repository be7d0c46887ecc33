package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The time of a case, day by day: the promised and the statutory deadline with the days that were counted for them.
 *
 * @param promised the deadline the window answers for, with its explanation
 * @param statutory the deadline of the law, or null where no law sets one
 * @param today the day of looking, or of completion where the case is completed
 * @param daysLeft whole working days left to the promised deadline; 0 on its last day and after
 * @param overdue past the promised deadline
 * @param pastLaw past the statutory deadline
 */
record TimeSheet(
        Deadline promised,
        @Nullable Deadline statutory,
        LocalDate today,
        int daysLeft,
        boolean overdue,
        boolean pastLaw,
        List<StripDay> strip) {

    static TimeSheet of(Deadline promised, @Nullable Deadline statutory, Instant until, LocalDate today, int daysLeft) {
        return new TimeSheet(
                promised,
                statutory,
                today,
                daysLeft,
                until.isAfter(promised.at()),
                statutory != null && until.isAfter(statutory.at()),
                promised.days().stream()
                        .map(counted -> StripDay.of(counted, today, promised.lastDay()))
                        .toList());
    }
}
