package org.govhall.calendar;

/** What the State Council's schedule makes of a day. */
public enum DayKind {
    /** A day off, though it may be a weekday. */
    HOLIDAY,
    /** A working day, though it may be a Saturday or Sunday (调休). */
    WORKDAY
}
