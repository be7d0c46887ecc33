package org.govhall.supervision;

/** The stretches of time that people ask figures for. */
enum PeriodKind {
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    CUSTOM
}
