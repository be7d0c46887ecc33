package org.govhall.hotline;

/** How far an order has come. */
enum HotlineState {
    /** Registered; nobody has said yet where it goes. */
    TAKEN,
    /** With a department, which has a deadline. */
    DISPATCHED,
    /** The department says it is not its matter. */
    OBJECTED,
    /** Answered; whoever left a number is still to be called back. */
    ANSWERED,
    CLOSED,
    TOLD_LEGAL_WAY,
    TRANSFERRED,
    MERGED;

    public boolean isOpen() {
        return this == TAKEN || this == DISPATCHED || this == OBJECTED || this == ANSWERED;
    }

    /** The colour beside the word. */
    public String tone() {
        return switch (this) {
            case TAKEN, OBJECTED -> "red";
            case DISPATCHED, ANSWERED -> "amber";
            case CLOSED -> "green";
            case TOLD_LEGAL_WAY, TRANSFERRED, MERGED -> "grey";
        };
    }
}
