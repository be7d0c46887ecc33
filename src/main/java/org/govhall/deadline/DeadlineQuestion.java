package org.govhall.deadline;

import java.time.Instant;
import java.util.List;
import org.govhall.calendar.Deadline;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.Pause;
import org.govhall.calendar.WorkingCalendar;

/**
 * When is it due?
 *
 * @param calendar of the centre that was asked for, or with standard hours
 * @param from when the period was set going
 * @param pauses special procedures, in any order
 */
record DeadlineQuestion(WorkingCalendar calendar, Instant from, LegalPeriod period, List<Pause> pauses) {

    Deadline answer() {
        return calendar.deadlineAfter(from, period, pauses);
    }
}
