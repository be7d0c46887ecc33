package org.govhall.casework;

import java.time.LocalDate;
import java.util.List;

/**
 * The time of a case as everybody opens it, every text ready to read: what happened, and every day on the way to the
 * promised and to the statutory deadline.
 *
 * @param summary name and value of each of the times
 * @param entries what happened, in its order
 * @param days from the start of the period; empty before acceptance
 */
public record ClockSheet(String number, String item, List<Line> summary, List<Entry> entries, List<Day> days) {

    /** A name and a value. */
    public record Line(String label, String text) {}

    /** Something that happened, and what is to be said of it; {@code about} may be empty. */
    public record Entry(String at, String what, String about) {}

    /**
     * One day.
     *
     * @param happened what happened on it; may be empty
     * @param kind how it is drawn: {@code begin}, {@code used}, {@code left}, {@code off}, {@code stop}, {@code today},
     *     {@code end}
     */
    public record Day(LocalDate date, String happened, String kind, Count promised, Count statutory) {}

    /** Whether a day counts for a period, and why; both texts empty outside the period. */
    public record Count(boolean counted, String number, String reason) {}
}
