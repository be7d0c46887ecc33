package org.govhall.supervision;

/** What an entry in the log of a card tells. */
enum CardEventKind {
    OPENED,
    RAISED,
    LEFT_UNANSWERED,
    ANSWERED,
    APPEALED,
    CONFIRMED,
    APPEAL_DISMISSED,
    WITHDRAWN,
    LAPSED
}
