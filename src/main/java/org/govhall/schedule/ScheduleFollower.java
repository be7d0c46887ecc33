package org.govhall.schedule;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import org.govhall.calendar.HolidaySchedule;
import org.jspecify.annotations.Nullable;

/** A module above that has computed something from the schedule, and computes it anew when the schedule changes. */
public interface ScheduleFollower {

    /**
     * What would move under another schedule; nothing moves yet.
     *
     * @param firstDay no period that ends before it is touched
     * @param most how many to name; all are counted
     */
    Foreseen foresee(HolidaySchedule next, LocalDate firstDay, int most);

    /**
     * Computes anew, by the schedule in force, what ends on this day or later. Repeating it changes nothing more.
     *
     * @return how many moved
     */
    int follow(LocalDate firstDay);

    /**
     * What a schedule would move.
     *
     * @param total how many would move
     * @param looked how many were computed for it
     * @param first the first of those that would move
     */
    record Foreseen(long total, long looked, List<Move> first) {

        /** Both together, naming no more than {@code most}. */
        Foreseen and(Foreseen other, int most) {
            return new Foreseen(
                    total + other.total,
                    looked + other.looked,
                    Stream.concat(first.stream(), other.first.stream())
                            .limit(most)
                            .toList());
        }
    }

    /**
     * Something that moves.
     *
     * @param name what people call it by, such as the number of a case
     */
    record Move(String name, List<Shift> shifts) {}

    /**
     * One of its days.
     *
     * @param labelKey key of the message that says which day it is
     * @param from a day; a day with its time where only the time moves; null where there was none
     */
    record Shift(
            String labelKey,
            @Nullable Temporal from,
            @Nullable Temporal to) {}
}
