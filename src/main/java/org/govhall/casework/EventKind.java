package org.govhall.casework;

/** What an entry of a case's trail tells. */
public enum EventKind {
    RECEIVED(true),
    MATERIALS_CHECKED(false),
    SUPPLEMENT_REQUESTED(true),
    SUPPLEMENT_SUPPLIED(true),
    SUPPLEMENT_VERIFIED(false),
    NON_ACCEPTANCE_PROPOSED(false),
    PROPOSAL_SENT_BACK(false),
    NOT_ACCEPTED(true),
    ACCEPTED(true),
    ACCEPTED_BY_SILENCE(true),
    REVIEWED(true),
    APPROVED(true),
    DENIED(true),
    SEALED(false),
    COMPLETED(true),
    DELIVERED(true),
    WITHDRAWN(true),
    TERMINATED(true),
    /** Another schedule of holidays moved a deadline. */
    DEADLINE_RECOMPUTED(true);

    private final boolean shownToApplicant;

    EventKind(boolean shownToApplicant) {
        this.shownToApplicant = shownToApplicant;
    }

    /** Whether nobody acts, but the law or the calendar. */
    public boolean isByLaw() {
        return this == ACCEPTED_BY_SILENCE || this == DEADLINE_RECOMPUTED;
    }

    /** Whether the applicant sees it as progress. */
    public boolean isShownToApplicant() {
        return shownToApplicant;
    }
}
