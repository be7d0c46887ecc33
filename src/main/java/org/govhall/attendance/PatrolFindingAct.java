package org.govhall.attendance;

/** What is done with what a patrol found. */
enum PatrolFindingAct {
    FOUND,
    ANSWERED,
    ASKED_AGAIN,
    CLOSED
}
