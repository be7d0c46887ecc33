package org.govhall.calendar;

/** What a law counts its period in. */
public enum PeriodUnit {
    /** 工作日: the rule of the licensing law (行政许可法 art. 82). */
    WORKING_DAYS,
    /** 日: every day counts, and a last day off moves to the next working day (民法典 art. 203). */
    NATURAL_DAYS
}
