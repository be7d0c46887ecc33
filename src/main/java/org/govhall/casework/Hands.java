package org.govhall.casework;

/** Whose cases a clerk's list shows. */
enum Hands {
    /** All of the window. */
    ALL,
    /** What I have in hand, or what is a colleague's for whom I stand in. */
    MINE,
    /** What nobody has in hand, or only somebody who is away. */
    NOBODYS
}
