package org.govhall.rating;

/** What calling somebody back brought. */
enum CallBack {
    SATISFIED,
    NOT_SATISFIED,
    NOT_REACHED
}
