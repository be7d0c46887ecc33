package org.govhall.casework;

/** What an entry of a case's trail tells. */
public enum EventKind {
    RECEIVED(true),
    MATERIALS_CHECKED(false),
    SUPPLEMENT_REQUESTED(true),
    SUPPLEMENT_SUPPLIED(true),
    SUPPLEMENT_VERIFIED(false),
    SECOND_NOTICE_PROPOSED(false),
    NON_ACCEPTANCE_PROPOSED(false),
    DENIAL_PROPOSED(false),
    TERMINATION_PROPOSED(false),
    PROPOSAL_SENT_BACK(false),
    NOT_ACCEPTED(true),
    ACCEPTED(true),
    ACCEPTED_BY_SILENCE(true),
    MATERIALS_AWAITED(true),
    TAKEN_ON(false),
    TAKEN_OVER(false),
    HANDED_OVER(false),
    REASSIGNED(false),
    SUBJECT_CORRECTED(true),
    HANDLER_CORRECTED(true),
    REVIEWED(true),
    APPROVED(true),
    DENIED(true),
    SEALED(false),
    COMPLETED(true),
    DELIVERED(true),
    WITHDRAWN(true),
    TERMINATED(true),
    /** Another schedule of holidays moved a deadline. */
    DEADLINE_RECOMPUTED(true),
    PROCEDURE_ANNOUNCED(true),
    PROCEDURE_BEGUN(true),
    PROCEDURE_PROLONGED(true),
    PROCEDURE_RECORDED(false),
    HEARING_ANNOUNCED(true),
    PROCEDURE_ENDED(true),
    PROCEDURE_CALLED_OFF(true),
    EXTENSION_PROPOSED(false),
    EXTENSION_REFUSED(false),
    EXTENDED(true),
    HANDED_TO_OFFICE(false),
    RETURNED_TO_WINDOW(false),
    DISCUSSION_ASKED(false),
    DISCUSSED(false),
    SENT_UP(true);

    private final boolean shownToApplicant;

    EventKind(boolean shownToApplicant) {
        this.shownToApplicant = shownToApplicant;
    }

    /** Whether nobody acts, but the law, the calendar or the clock. */
    public boolean isByLaw() {
        return this == ACCEPTED_BY_SILENCE || this == DEADLINE_RECOMPUTED || this == MATERIALS_AWAITED;
    }

    /** Whether by it the case was decided, one way or the other. */
    public boolean isDecision() {
        return this == APPROVED || this == DENIED || this == NOT_ACCEPTED || this == TERMINATED;
    }

    /** Whether the applicant reads its note as well: what the notice to them said, or their own reason. */
    public boolean isNoteForApplicant() {
        return switch (this) {
            case SUPPLEMENT_REQUESTED,
                    WITHDRAWN,
                    MATERIALS_AWAITED,
                    SUBJECT_CORRECTED,
                    DEADLINE_RECOMPUTED,
                    PROCEDURE_ANNOUNCED,
                    PROCEDURE_BEGUN,
                    PROCEDURE_PROLONGED,
                    HEARING_ANNOUNCED,
                    PROCEDURE_ENDED,
                    PROCEDURE_CALLED_OFF,
                    EXTENDED,
                    SENT_UP -> true;
            default -> false;
        };
    }

    /** Whether the applicant sees it as progress. */
    public boolean isShownToApplicant() {
        return shownToApplicant;
    }
}
