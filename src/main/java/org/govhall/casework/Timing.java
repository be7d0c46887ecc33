package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.govhall.calendar.Deadline;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.catalog.RevisionView;

/**
 * The periods of one case: the centre's calendar and the item's revision it was applied for under.
 *
 * @see "行政许可法 art. 32, 42, 44, 82; 民法典 art. 201, 203"
 */
final class Timing {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final LegalPeriod DELIVERY = LegalPeriod.workingDays(10);

    private final WorkingCalendar calendar;
    private final RevisionView revision;

    Timing(WorkingCalendar calendar, RevisionView revision) {
        this.calendar = calendar;
        this.revision = revision;
    }

    RevisionView revision() {
        return revision;
    }

    /** The same case by another calendar. */
    Timing with(WorkingCalendar other) {
        return new Timing(other, revision);
    }

    /** The centre's calendar under another schedule. */
    WorkingCalendar calendarUnder(HolidaySchedule schedule) {
        return calendar.under(schedule);
    }

    ZoneId zone() {
        return calendar.zone();
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    /** As the hall writes it, {@code 2026-11-24 09:30}. */
    String minuteOf(Instant instant) {
        return MINUTE.format(instant.atZone(calendar.zone()));
    }

    /** The day an act counts on: after closing, or on a day off, the next working day. */
    LocalDate countsAs(Instant act) {
        return calendar.countsAs(act);
    }

    /** Until when everything that is missing must be told: five days, or what the item's own law gives. */
    Deadline noticeDue(Instant received) {
        return calendar.deadline(countsAs(received), NoticePeriod.of(revision).period(), List.of());
    }

    Deadline deliveryDue(Instant decided) {
        return calendar.deadline(countsAs(decided), DELIVERY, List.of());
    }

    /** The times of an accepted case, as its ledger gives them. */
    CaseClock clock(Collection<ClockEntry> ledger) {
        return new CaseClock(ledger, revision, calendar);
    }

    int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return calendar.wholeWorkingDaysBetween(fromExclusive, toInclusive);
    }

    int workingMinutes(Instant from, Instant to) {
        return Math.toIntExact(calendar.workingMinutes(from, to));
    }

    int minutesPerDay() {
        return calendar.hours().minutesPerDay();
    }
}
