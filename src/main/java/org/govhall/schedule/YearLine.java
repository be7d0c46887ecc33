package org.govhall.schedule;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;

/**
 * A year in the list.
 *
 * @param published the whole notice is in force
 * @param daysOff days of the year that the notice declares off
 * @param workdays days that it makes working days
 * @param changes days whose change is being prepared
 */
record YearLine(int year, boolean published, long daysOff, long workdays, long changes) {

    /** From the year to come back to the first one there is. */
    static List<YearLine> all(ScheduleDraft draft, LocalDate today) {
        HolidaySchedule inForce = draft.inForce();
        int earliest = inForce.publishedYears().isEmpty()
                ? today.getYear()
                : inForce.publishedYears().first().getValue();
        int latest = Math.max(
                today.getYear() + 1,
                Math.max(
                        inForce.publishedYears().isEmpty()
                                ? 0
                                : inForce.publishedYears().last().getValue(),
                        draft.isEmpty() ? 0 : draft.years().last().getValue()));
        return IntStream.rangeClosed(earliest, latest)
                .map(back -> earliest + latest - back)
                .mapToObj(year -> new YearLine(
                        year,
                        inForce.isPublished(Year.of(year)),
                        count(inForce, year, DayKind.HOLIDAY),
                        count(inForce, year, DayKind.WORKDAY),
                        draft.changes().keySet().stream()
                                .filter(date -> HolidaySchedule.noticeYear(date).getValue() == year)
                                .count()))
                .toList();
    }

    private static long count(HolidaySchedule schedule, int year, DayKind kind) {
        return schedule.days().stream()
                .filter(day -> day.kind() == kind
                        && HolidaySchedule.noticeYear(day.date()).getValue() == year)
                .count();
    }
}
