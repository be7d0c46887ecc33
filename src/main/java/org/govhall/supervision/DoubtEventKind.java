package org.govhall.supervision;

/** What was done with a doubt. */
enum DoubtEventKind {
    RAISED,
    EXPLAINED,
    ACCEPTED,
    UPHELD,
    DISMISSED
}
