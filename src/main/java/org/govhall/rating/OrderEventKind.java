package org.govhall.rating;

/** What an entry in the log of a work order tells. */
enum OrderEventKind {
    OPENED,
    VERIFIED,
    EXPLAINED,
    PUT_RIGHT,
    NOT_REACHED,
    CALLED_BACK,
    APPEALED,
    APPEAL_UPHELD,
    APPEAL_DISMISSED,
    OVERDUE,
    EXCLUDED,
    RELEASED,
    WITHHELD
}
