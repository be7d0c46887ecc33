package org.govhall.casework;

import org.govhall.organization.Power;

/** What somebody proposes and the chief representative confirms: an answer against the applicant takes two people. */
public enum ProposalKind {
    /** 拟不予受理. */
    NON_ACCEPTANCE(Power.RETURN_GATEKEEPING, EventKind.NON_ACCEPTANCE_PROPOSED, Act.CONFIRM_NON_ACCEPTANCE),
    /** 拟不予许可. */
    DENIAL(Power.RETURN_GATEKEEPING, EventKind.DENIAL_PROPOSED, Act.CONFIRM_DENIAL),
    /** 拟终止办理. */
    TERMINATION(Power.RETURN_GATEKEEPING, EventKind.TERMINATION_PROPOSED, Act.CONFIRM_TERMINATION),
    /** 拟再次告知补正: the window has overlooked something and owns up to it. */
    SECOND_NOTICE(Power.SUPPLEMENT_VERIFICATION, EventKind.SECOND_NOTICE_PROPOSED, Act.CONFIRM_SECOND_NOTICE);

    private final Power power;
    private final EventKind event;
    private final Act confirmation;

    ProposalKind(Power power, EventKind event, Act confirmation) {
        this.power = power;
        this.event = event;
        this.confirmation = confirmation;
    }

    /** The power under which it is confirmed or sent back. */
    Power power() {
        return power;
    }

    EventKind event() {
        return event;
    }

    /** The act that confirms it. */
    Act confirmation() {
        return confirmation;
    }

    /** Whether it ends or refuses the application (退办件). */
    boolean isReturn() {
        return power == Power.RETURN_GATEKEEPING;
    }

    /** Where the chief representative proposes it, the department's approval office may confirm it in their place. */
    boolean isForOffice() {
        return this == DENIAL || this == TERMINATION;
    }
}
