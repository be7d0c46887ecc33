package org.govhall.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govhall.calendar.WorkingCalendar;

/**
 * Up to which deadline a case is close to it, now, by the days that were promised: when a fifth of the promised period
 * or one working day is left, whichever comes first. Deadlines end with a working day, so what is left is the rest of
 * today and whole days; the rule becomes a few steps, each a number of promised days and an instant, and one query can
 * ask it of all cases. A case to be decided on the spot gives no early warning, it would always be in it.
 *
 * @param steps the longest period first; the last step holds for every promise of a day or more
 */
record WarningHorizon(List<Step> steps) {

    private static final int WHOLE = 100;
    private static final int LONGEST_PROMISE = 250;

    /**
     * @param promisedDays from so many on
     * @param dueBefore deadlines before this instant are close
     */
    record Step(int promisedDays, Instant dueBefore) {}

    static WarningHorizon of(WorkingCalendar calendar, Instant now, WarningRule rule) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        long fullDay = calendar.hours().minutesPerDay();
        long restOfToday = calendar.workingMinutes(now, startOf(today.plusDays(1), calendar));
        int withinTheDays = rule.days() - (restOfToday == 0 ? 0 : 1);
        List<Step> steps = new ArrayList<>();
        LocalDate day = calendar.plusWorkingDays(today, withinTheDays);
        steps.add(new Step(1, startOf(day.plusDays(1), calendar)));
        int longest = LONGEST_PROMISE * rule.percent() / WHOLE;
        long share = fullDay * rule.percent();
        for (int left = withinTheDays + 1; left <= longest; left++) {
            day = calendar.plusWorkingDays(day, 1);
            long promised = (WHOLE * (restOfToday + left * fullDay) + share - 1) / share;
            steps.add(0, new Step(Math.toIntExact(promised), startOf(day.plusDays(1), calendar)));
        }
        return new WarningHorizon(List.copyOf(steps));
    }

    /** The end of the step for a promise of one day: what is due before it has one working day left, or less. */
    Instant oneDay() {
        return steps.get(steps.size() - 1).dueBefore();
    }

    /** Deadlines before it are close for a case with this promise or, where nothing warns of them, past. */
    Instant bound(int promisedDays, Instant now) {
        return steps.stream()
                .filter(step -> promisedDays >= step.promisedDays())
                .findFirst()
                .map(Step::dueBefore)
                .filter(now::isBefore)
                .orElse(now);
    }

    /** The bounds of these promises; those that share one together. */
    SortedMap<Instant, SortedSet<Integer>> bounds(Set<Integer> promises, Instant now) {
        SortedMap<Instant, SortedSet<Integer>> bounds = new TreeMap<>();
        for (int promised : promises) {
            bounds.computeIfAbsent(bound(promised, now), bound -> new TreeSet<>())
                    .add(promised);
        }
        return bounds;
    }

    private static Instant startOf(LocalDate day, WorkingCalendar calendar) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
