package org.govhall.attendance;

/** Which half of a working day; a window that is open without a break, or in one half only, has but the first. */
enum Half {
    FIRST,
    SECOND
}
