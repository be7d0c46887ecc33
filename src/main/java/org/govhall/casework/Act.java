package org.govhall.casework;

/** What somebody in the hall can do to a case; the page offers what is open, the model decides. */
public enum Act {
    CHECK,
    ACCEPT,
    REQUEST_SUPPLEMENT,
    PROPOSE_SECOND_NOTICE,
    TAKE_SUPPLEMENT,
    PROPOSE_NON_ACCEPTANCE,
    DELIVER,
    VERIFY_SUPPLEMENT,
    CONFIRM_NON_ACCEPTANCE,
    CONFIRM_DENIAL,
    CONFIRM_TERMINATION,
    CONFIRM_SECOND_NOTICE,
    SEND_PROPOSAL_BACK,
    REVIEW,
    DECIDE_ON_THE_SPOT,
    APPROVE,
    PROPOSE_DENIAL,
    COMPLETE,
    PROPOSE_TERMINATION,
    WITHDRAW,
    CORRECT,
    TAKE_ON,
    HAND_OVER,
    REASSIGN;

    /** Whether the case waits for this act; the others are possible, but nothing stands still without them. */
    boolean isStep() {
        return switch (this) {
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    TAKE_SUPPLEMENT,
                    DELIVER,
                    VERIFY_SUPPLEMENT,
                    CONFIRM_NON_ACCEPTANCE,
                    CONFIRM_DENIAL,
                    CONFIRM_TERMINATION,
                    CONFIRM_SECOND_NOTICE,
                    SEND_PROPOSAL_BACK,
                    REVIEW,
                    DECIDE_ON_THE_SPOT,
                    APPROVE,
                    COMPLETE -> true;
            case PROPOSE_SECOND_NOTICE,
                    PROPOSE_NON_ACCEPTANCE,
                    PROPOSE_DENIAL,
                    PROPOSE_TERMINATION,
                    WITHDRAW,
                    CORRECT,
                    TAKE_ON,
                    HAND_OVER,
                    REASSIGN -> false;
        };
    }
}
