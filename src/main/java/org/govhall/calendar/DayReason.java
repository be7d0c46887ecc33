package org.govhall.calendar;

/** Why a day was counted, or not. */
public enum DayReason {
    /** The day the period starts from is not counted (民法典 art. 201). */
    START_DAY,
    /** What came after closing counts on the next working day. */
    AFTER_CLOSING,
    WORKING_DAY,
    /** A Saturday or Sunday that the schedule makes a working day. */
    SHIFTED_WORKING_DAY,
    WEEKEND,
    /** A day off by the schedule; the festival is named. */
    HOLIDAY,
    /** A special procedure runs (行政许可法 art. 45). */
    EXCLUDED,
    /** Counted because the law counts every day. */
    NATURAL_DAY,
    /** The last day was a day off; the period ends on the next working day (民法典 art. 203). */
    ROLLED_FORWARD
}
