package org.govhall.hotline;

/** What becomes of a department's objection to an order (派单异议). */
enum ObjectionRuling {
    /** Upheld: it goes to another department. */
    SENT_ELSEWHERE,
    REFUSED
}
