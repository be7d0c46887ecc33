package org.govhall.casework;

/** What somebody in the hall can do to a case; the page offers what is open, the model decides. */
public enum Act {
    CHECK,
    ACCEPT,
    REQUEST_SUPPLEMENT,
    TAKE_SUPPLEMENT,
    PROPOSE_NON_ACCEPTANCE,
    DELIVER,
    VERIFY_SUPPLEMENT,
    CONFIRM_NON_ACCEPTANCE,
    SEND_PROPOSAL_BACK,
    REVIEW,
    DECIDE_ON_THE_SPOT,
    APPROVE,
    DENY,
    COMPLETE,
    TERMINATE
}
