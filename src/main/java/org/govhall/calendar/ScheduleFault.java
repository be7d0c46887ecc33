package org.govhall.calendar;

/**
 * What is wrong with a line of a schedule that somebody hands in.
 *
 * @param line counted from 1, the header among them
 * @param text what stands there, to find it again
 */
public record ScheduleFault(long line, Kind kind, String text) {

    /** What can be wrong with a line. */
    public enum Kind {
        /** The header does not name date, kind and name, or the line has another number of columns. */
        COLUMNS,
        /** Not a date such as 2027-01-01, or of a year that no schedule is for. */
        DATE,
        /** Neither {@code holiday} nor {@code workday}. */
        KIND,
        /** No festival, or a longer text than one. */
        NAME,
        /** The date stands on an earlier line already. */
        TWICE
    }
}
