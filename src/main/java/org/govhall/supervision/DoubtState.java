package org.govhall.supervision;

/** How far a doubt has come. */
enum DoubtState {
    /** Waits for the explanation of the window. */
    RAISED("amber"),
    /** Explained; waits for the supervisor. */
    EXPLAINED("blue"),
    /** The explanation holds. */
    ACCEPTED("green"),
    /** The explanation does not hold; what follows is an order or an inspection. */
    UPHELD("red"),
    /** A supervisor saw that there was nothing to explain. */
    DISMISSED("grey");

    private final String tone;

    DoubtState(String tone) {
        this.tone = tone;
    }

    /** The colour beside the word. */
    public String tone() {
        return tone;
    }
}
