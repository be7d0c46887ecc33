package org.govhall.supervision;

/** How far a card has come. */
enum CardState {
    /** An early warning: to be heeded, not answered. */
    WARNED("", true),
    /** Waits for the answer of the window. */
    OPEN("red", true),
    /** Answered; waits for the supervisor. */
    ANSWERED("amber", true),
    /** The window holds it for mistaken; waits for the supervisor. */
    APPEALED("amber", true),
    /** Confirmed by a supervisor; somebody is responsible. */
    CONFIRMED("grey", false),
    /** Withdrawn by a supervisor, on appeal. */
    WITHDRAWN("green", false),
    /** A warning whose case was done in time. */
    LAPSED("green", false);

    private final String tone;
    private final boolean open;

    CardState(String tone, boolean open) {
        this.tone = tone;
        this.open = open;
    }

    /** The colour beside the word. */
    public String tone() {
        return tone;
    }

    public boolean isOpen() {
        return open;
    }
}
