package org.govhall.hotline;

/** What was done with an order. */
enum HotlineEventKind {
    TAKEN,
    TOLD_LEGAL_WAY,
    TRANSFERRED,
    MERGED,
    /** Another order about the same was merged into this one. */
    JOINED,
    DISPATCHED,
    OBJECTED,
    SENT_ELSEWHERE,
    OBJECTION_REFUSED,
    ANSWERED,
    NOT_REACHED,
    SENT_BACK,
    CALLED_BACK
}
