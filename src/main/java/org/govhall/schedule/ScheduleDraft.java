package org.govhall.schedule;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduledDay;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is being prepared: the schedule in force, and how some of its days will be.
 *
 * @param version counts the changes, so that nobody publishes what they have not seen
 * @param changes by date; null for a day that the schedule will no longer name
 */
record ScheduleDraft(long version, HolidaySchedule inForce, SortedMap<LocalDate, @Nullable ScheduledDay> changes) {

    /** How a day changes; null before: it was not named; null after: it will not be named. */
    record Change(
            LocalDate date,
            @Nullable ScheduledDay before,
            @Nullable ScheduledDay after) {

        /** The year whose notice it is. */
        public int year() {
            return HolidaySchedule.noticeYear(date).getValue();
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The schedule as it will be. */
    HolidaySchedule next() {
        return withChanges(inForce, changes);
    }

    static HolidaySchedule withChanges(HolidaySchedule schedule, SortedMap<LocalDate, @Nullable ScheduledDay> changes) {
        SortedMap<LocalDate, ScheduledDay> days = new TreeMap<>();
        schedule.days().forEach(day -> days.put(day.date(), day));
        changes.forEach((date, day) -> {
            if (day == null) {
                days.remove(date);
            } else {
                days.put(date, day);
            }
        });
        return HolidaySchedule.of(days.values());
    }

    public List<Change> list() {
        return changes.entrySet().stream()
                .map(change -> new Change(
                        change.getKey(), inForce.scheduled(change.getKey()).orElse(null), change.getValue()))
                .toList();
    }

    /** The years whose notices change, the earliest first. */
    SortedSet<Year> years() {
        return yearsOf(changes.keySet());
    }

    static SortedSet<Year> yearsOf(Iterable<LocalDate> dates) {
        SortedSet<Year> years = new TreeSet<>();
        dates.forEach(date -> years.add(HolidaySchedule.noticeYear(date)));
        return years;
    }

    /** The same with a day as it will be; a day that becomes what it is already is no change. */
    ScheduleDraft put(LocalDate date, @Nullable ScheduledDay day) {
        SortedMap<LocalDate, @Nullable ScheduledDay> more = new TreeMap<>(changes);
        if (Objects.equals(inForce.scheduled(date).orElse(null), day)) {
            more.remove(date);
        } else {
            more.put(date, day);
        }
        return new ScheduleDraft(version, inForce, more);
    }

    /** The same, in which the notices of all years that {@code days} name say what these say and nothing else. */
    ScheduleDraft withYearsOf(List<ScheduledDay> days) {
        SortedSet<Year> years = yearsOf(days.stream().map(ScheduledDay::date).toList());
        ScheduleDraft draft = this;
        for (LocalDate date : new ArrayList<>(changes.keySet())) {
            if (years.contains(HolidaySchedule.noticeYear(date))) {
                draft = draft.put(date, inForce.scheduled(date).orElse(null));
            }
        }
        SortedMap<LocalDate, @Nullable ScheduledDay> will = new TreeMap<>();
        inForce.days().stream()
                .map(ScheduledDay::date)
                .filter(date -> years.contains(HolidaySchedule.noticeYear(date)))
                .forEach(date -> will.put(date, null));
        days.forEach(day -> will.put(day.date(), day));
        SortedMap<LocalDate, @Nullable ScheduledDay> more = new TreeMap<>(draft.changes);
        will.forEach((date, day) -> {
            if (!Objects.equals(inForce.scheduled(date).orElse(null), day)) {
                more.put(date, day);
            }
        });
        return new ScheduleDraft(version, inForce, more);
    }

    /**
     * Refuses to touch days that people have lived by: what a published year says of a day that is over stays, for the
     * deadlines of ended cases explain themselves by it.
     */
    void mustLeaveThePast(LocalDate today) {
        List<String> over = changes.keySet().stream()
                .filter(date -> !date.isAfter(today) && inForce.isPublished(HolidaySchedule.noticeYear(date)))
                .map(LocalDate::toString)
                .toList();
        Refusal.unless(over.isEmpty(), "schedule.refused.over", String.join("、", over));
    }

    /** Refuses what must not come into force: nothing at all, or a year of which half is missing. */
    void mustBeWhole() {
        Refusal.unless(!isEmpty(), "schedule.refused.nothing");
        HolidaySchedule next = next();
        for (Year year : years()) {
            long daysOff = next.days().stream()
                    .filter(day -> day.kind() == DayKind.HOLIDAY
                            && Year.from(day.date()).equals(year))
                    .count();
            Refusal.unless(next.isPublished(year), "schedule.refused.half", year.toString(), Long.toString(daysOff));
        }
    }
}
