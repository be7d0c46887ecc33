package org.govhall.payment;

/** What was done with a fee notice. */
enum FeeAct {
    ISSUED,
    PAID,
    WAIVED,
    CALLED_OFF,
    /** The case ended before anything was paid. */
    CASE_ENDED,
    REFUNDED
}
