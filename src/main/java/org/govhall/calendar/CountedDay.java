package org.govhall.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day in the explanation of a deadline.
 *
 * @param counted whether it counts towards the period
 * @param name the festival, or the key of the special procedure's name; null otherwise
 * @param ordinal how many days have been counted up to and including this one
 */
public record CountedDay(
        LocalDate date,
        boolean counted,
        DayReason reason,
        @Nullable String name,
        int ordinal) {}
