package org.govhall.supervision;

/** The stretches of time that people ask figures for. */
enum PeriodKind {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    CUSTOM
}
