package org.govhall.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the sums of a period are read: whole months from rows of months, other days that are over from rows of days, and
 * what has no row that holds from the cases. Each day is read once.
 *
 * @param months whole months; the running one, too, where the period has all of its days that have rows
 * @param days other days that have rows
 * @param open days to be read from the cases
 */
record ReadingPlan(List<Period> months, List<Period> days, List<Period> open) {

    /** With more stretches than these it is cheaper to read all between the first and the last of them. */
    private static final int MOST_STRETCHES = 20;

    /**
     * @param closedTo the last day that has rows, or null where none has
     * @param marked days whose rows do not hold any more
     */
    static ReadingPlan of(Period period, @Nullable LocalDate closedTo, SortedSet<LocalDate> marked) {
        if (closedTo == null || closedTo.isBefore(period.from())) {
            return new ReadingPlan(List.of(), List.of(), List.of(period));
        }
        LocalDate closed = closedTo.isBefore(period.to()) ? closedTo : period.to();
        List<Period> open = new ArrayList<>();
        marked.subSet(period.from(), closed.plusDays(1)).forEach(day -> add(open, new Period(day, day)));
        if (closed.isBefore(period.to())) {
            add(open, new Period(closed.plusDays(1), period.to()));
        }
        if (open.size() > MOST_STRETCHES) {
            Period all =
                    new Period(open.get(0).from(), open.get(open.size() - 1).to());
            open.clear();
            open.add(all);
        }
        List<Period> months = new ArrayList<>();
        List<Period> days = new ArrayList<>();
        LocalDate next = period.from();
        for (Period stretch : open) {
            if (next.isBefore(stretch.from())) {
                read(new Period(next, stretch.from().minusDays(1)), closedTo, months, days);
            }
            next = stretch.to().plusDays(1);
        }
        if (!next.isAfter(closed)) {
            read(new Period(next, closed), closedTo, months, days);
        }
        return new ReadingPlan(List.copyOf(months), List.copyOf(days), List.copyOf(open));
    }

    private static void read(Period stretch, LocalDate closedTo, List<Period> months, List<Period> days) {
        LocalDate next = stretch.from();
        while (!next.isAfter(stretch.to())) {
            LocalDate end = YearMonth.from(next).atEndOfMonth();
            LocalDate last = end.isBefore(closedTo) ? end : closedTo;
            if (next.getDayOfMonth() == 1 && !last.isAfter(stretch.to())) {
                add(months, new Period(next, end));
            } else {
                last = end.isBefore(stretch.to()) ? end : stretch.to();
                add(days, new Period(next, last));
            }
            next = last.plusDays(1);
        }
    }

    /** What follows the last stretch without a gap becomes part of it. */
    private static void add(List<Period> stretches, Period next) {
        Period last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.to().plusDays(1).equals(next.from())) {
            stretches.set(stretches.size() - 1, new Period(last.from(), next.to()));
        } else {
            stretches.add(next);
        }
    }
}
