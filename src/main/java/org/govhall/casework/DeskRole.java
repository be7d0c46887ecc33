package org.govhall.casework;

/** In which role somebody looks at a case: one page for the acts of the window, one for those that verify them. */
enum DeskRole {
    CLERK("/desk"),
    CHIEF("/approval");

    private final String root;

    DeskRole(String root) {
        this.root = root;
    }

    /** The role whose pages begin where this path does. */
    static DeskRole at(String path) {
        return path.startsWith(CHIEF.root + "/") ? CHIEF : CLERK;
    }

    /** Where the pages of this role begin. */
    String root() {
        return root;
    }

    boolean covers(Act act) {
        return switch (act) {
            case CHECK,
                    ACCEPT,
                    REQUEST_SUPPLEMENT,
                    PROPOSE_SECOND_NOTICE,
                    TAKE_SUPPLEMENT,
                    PROPOSE_NON_ACCEPTANCE,
                    DELIVER,
                    WITHDRAW,
                    CORRECT,
                    TAKE_ON,
                    HAND_OVER -> this == CLERK;
            case PROPOSE_DENIAL, PROPOSE_TERMINATION -> true;
            case VERIFY_SUPPLEMENT,
                    CONFIRM_NON_ACCEPTANCE,
                    CONFIRM_DENIAL,
                    CONFIRM_TERMINATION,
                    CONFIRM_SECOND_NOTICE,
                    SEND_PROPOSAL_BACK,
                    REVIEW,
                    DECIDE_ON_THE_SPOT,
                    APPROVE,
                    COMPLETE,
                    REASSIGN -> this == CHIEF;
        };
    }
}
