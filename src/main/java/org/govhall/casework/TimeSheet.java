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
 * @param preliminary until when an upward case is to be reviewed here (行政许可法 art. 43), or null
 * @param today the day of looking, or of completion where the case is completed
 * @param daysLeft whole working days left to the promised deadline; 0 on its last day and after
 * @param overdue past the promised deadline
 * @param pastLaw past the statutory deadline
 * @param extension days by which the head of the organ has extended both periods; 0 for none
 * @param standing a special procedure stops the clock on the day of looking
 */
record TimeSheet(
        Deadline promised,
        @Nullable Deadline statutory,
        @Nullable Deadline preliminary,
        LocalDate today,
        int daysLeft,
        boolean overdue,
        boolean pastLaw,
        int extension,
        boolean standing,
        List<StripDay> strip) {

    /** What the ledger gives, looked at in one instant. */
    static TimeSheet of(CaseClock clock, Instant until, LocalDate today) {
        Deadline promised = clock.promised();
        Deadline statutory = clock.statutory().orElse(null);
        return new TimeSheet(
                promised,
                statutory,
                clock.preliminary().orElse(null),
                today,
                clock.daysLeft(today, promised.lastDay()),
                until.isAfter(promised.at()),
                statutory != null && until.isAfter(statutory.at()),
                clock.extension(),
                clock.standsStill(today),
                StripDay.all(promised, today));
    }

    /** The days in which everything that is missing must be told. */
    static TimeSheet ofNotice(Deadline notice, Instant now, LocalDate today, int daysLeft) {
        return new TimeSheet(
                notice,
                null,
                null,
                today,
                daysLeft,
                now.isAfter(notice.at()),
                false,
                0,
                false,
                StripDay.all(notice, today));
    }
}
