package org.govhall.casework;

/** What may be done between acceptance and decision beside the four steps; the page offers what is open. */
public enum CourseAct {
    ANNOUNCE_PROCEDURE,
    CONDUCT_PROCEDURE,
    PROPOSE_EXTENSION,
    ANSWER_EXTENSION,
    HAND_OVER,
    RETURN_TO_WINDOW,
    ASK_FOR_DISCUSSION,
    RECORD_DISCUSSION,
    SEND_UP,
    RECORD_HIGHER_DECISION;

    /** Whether only the department's approval office does it. */
    boolean isOnlyForOffice() {
        return this == ANSWER_EXTENSION || this == RETURN_TO_WINDOW || this == RECORD_DISCUSSION;
    }

    /** Whether the case waits for it, rather than merely allowing it. */
    boolean isAwaited() {
        return this == CONDUCT_PROCEDURE
                || this == ANSWER_EXTENSION
                || this == SEND_UP
                || this == RECORD_HIGHER_DECISION;
    }

    /** Whether only the window does it. */
    boolean isOnlyForWindow() {
        return this == HAND_OVER;
    }
}
