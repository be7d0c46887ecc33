package org.govhall.supervision;

/** How far an order has come. */
enum SupervisionOrderState {
    /** Waits for the answer of the window. */
    ISSUED("red"),
    /** Answered; waits for the supervisor. */
    ANSWERED("amber"),
    /** Done, as a supervisor has seen. */
    CLOSED("green"),
    /** Withdrawn by a supervisor. */
    WITHDRAWN("grey");

    private final String tone;

    SupervisionOrderState(String tone) {
        this.tone = tone;
    }

    /** The colour beside the word. */
    public String tone() {
        return tone;
    }
}
