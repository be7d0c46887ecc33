package org.govhall.casework;

/** What is wrong with a trail that was changed behind the program's back. */
enum TrailDamage {
    /** The entry no longer says what it said when it was written. */
    CONTENT_CHANGED,
    /** The entry before this one is not the one that was there when it was written. */
    LINK_BROKEN,
    /** An entry is gone from the middle. */
    ENTRY_MISSING,
    /** There is an entry where there was none. */
    ENTRY_ADDED,
    /** Entries are gone from the end. */
    SHORTER_THAN_RECORDED,
    /** The last entry is not the one that the case remembers. */
    END_DIFFERS,
    /** The entries of a day are not those over which its root was published. */
    DAY_CHANGED,
    /** The root of a day is gone, or was changed itself. */
    ROOT_BROKEN
}
