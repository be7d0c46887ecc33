package org.govhall.casework;

import java.time.LocalDate;
import java.util.List;
import org.govhall.calendar.CountedDay;
import org.govhall.calendar.DayReason;
import org.govhall.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One day of the strip that explains a deadline.
 *
 * @param kind how it is drawn: {@code begin}, {@code used}, {@code left}, {@code off}, {@code stop}, {@code today}, {@code end}
 * @param reason why it was counted or not
 * @param name name of the festival or of the special procedure, where there is one
 */
record StripDay(
        LocalDate date,
        String kind,
        boolean counted,
        DayReason reason,
        @Nullable String name) {

    /** Every day on the way to a deadline. */
    static List<StripDay> all(Deadline deadline, LocalDate today) {
        return deadline.days().stream()
                .map(day -> of(day, today, deadline.lastDay()))
                .toList();
    }

    private static StripDay of(CountedDay day, LocalDate today, LocalDate last) {
        return new StripDay(day.date(), kindOf(day, today, last), day.counted(), day.reason(), day.name());
    }

    private static String kindOf(CountedDay day, LocalDate today, LocalDate last) {
        if (day.date().equals(today)) {
            return "today";
        }
        if (day.date().equals(last)) {
            return "end";
        }
        return switch (day.reason()) {
            case WEEKEND, HOLIDAY -> "off";
            case EXCLUDED -> "stop";
            case START_DAY -> "begin";
            default -> day.date().isBefore(today) ? "used" : "left";
        };
    }
}
