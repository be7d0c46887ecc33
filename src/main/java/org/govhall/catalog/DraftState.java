package org.govhall.catalog;

/** How far a draft has come. */
enum DraftState {
    /** Being written. */
    DRAFT,
    /** 法制审核: somebody else looks whether it is lawful. */
    IN_CHECK,
    /** Sent back with an opinion, and being written again. */
    RETURNED,
    /** Found lawful; to be published. */
    CHECKED,
    PUBLISHED,
    DISCARDED;

    /** Whether it can be written in. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == PUBLISHED || this == DISCARDED;
    }
}
