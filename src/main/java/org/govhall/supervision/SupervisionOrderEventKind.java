package org.govhall.supervision;

/** What was done with an order. */
enum SupervisionOrderEventKind {
    ISSUED,
    ANSWERED,
    SENT_BACK,
    CLOSED,
    WITHDRAWN
}
