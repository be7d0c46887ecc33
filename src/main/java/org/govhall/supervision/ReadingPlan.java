package org.govhall.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * In which rows the sums of a period stand: whole months in rows of months, other days in rows of days. Each day is read
 * once. What is later than the rows reach is in none of them.
 *
 * @param months whole months; the running one, too, where the period reaches to today: its row holds no later day
 * @param days other days
 */
record ReadingPlan(List<Period> months, List<Period> days) {

    static ReadingPlan of(Period period, LocalDate today) {
        List<Period> months = new ArrayList<>();
        List<Period> days = new ArrayList<>();
        LocalDate next = period.from();
        while (!next.isAfter(period.to())) {
            LocalDate end = YearMonth.from(next).atEndOfMonth();
            boolean whole = !end.isAfter(period.to())
                    || !today.isAfter(period.to()) && YearMonth.from(next).equals(YearMonth.from(today));
            if (next.getDayOfMonth() == 1 && whole) {
                add(months, new Period(next, end));
            } else {
                add(days, new Period(next, end.isBefore(period.to()) ? end : period.to()));
            }
            next = end.plusDays(1);
        }
        return new ReadingPlan(List.copyOf(months), List.copyOf(days));
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
