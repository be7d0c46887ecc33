package org.govhall.rating;

/** How far a work order has come. */
enum OrderState {
    /** Waits to be verified. */
    OPENED,
    /** Waits to be put right. */
    VERIFIED,
    /** Put right or explained; who signed with their name is still to be called back. */
    ANSWERED,
    CLOSED,
    /** The window's appeal was upheld; the rating is marked and counts no more. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPENED || this == VERIFIED || this == ANSWERED;
    }

    /** The colour beside the word. */
    public String tone() {
        return switch (this) {
            case OPENED -> "red";
            case VERIFIED, ANSWERED -> "amber";
            case CLOSED -> "green";
            case WITHDRAWN -> "grey";
        };
    }
}
