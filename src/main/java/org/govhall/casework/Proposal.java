package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What an official proposes against the applicant. It takes effect when the chief representative confirms it; who
 * proposed it never does.
 *
 * @param reason told to the applicant with the remedies once it is confirmed
 * @param nonAcceptance which of the two answers, for {@link ProposalKind#NON_ACCEPTANCE} only
 * @param competentOrgan the organ to go to, where this one is not competent
 * @param by null where the system proposes it, because a reform round stops open cases
 * @param cause the cause of law, for {@link ProposalKind#TERMINATION} only
 */
@Embeddable
record Proposal(
        @Column(name = "proposal_kind") @Enumerated(EnumType.STRING)
        ProposalKind kind,

        @Column(name = "proposal_reason") String reason,

        @Column(name = "proposed_non_acceptance") @Enumerated(EnumType.STRING) @Nullable NonAcceptance nonAcceptance,

        @Column(name = "competent_organ") @Nullable String competentOrgan,

        @Column(name = "termination_cause") @Enumerated(EnumType.STRING) @Nullable TerminationCause cause,

        @AttributeOverride(name = "value", column = @Column(name = "proposed_by_id")) @Nullable OfficerId by,

        @Column(name = "proposed_at") Instant at) {

    /** @param organ the organ to go to, needed where this one is not competent */
    static Proposal notToAccept(NonAcceptance answer, String reason, @Nullable String organ, Acting by, Instant now) {
        Refusal.unless(
                answer != NonAcceptance.NOT_COMPETENT || (organ != null && !organ.isBlank()),
                "casework.refused.no-competent-organ");
        return new Proposal(
                ProposalKind.NON_ACCEPTANCE,
                said(reason),
                answer,
                organ == null || organ.isBlank() ? null : organ.strip(),
                null,
                by.officer(),
                now);
    }

    static Proposal toDeny(String reasons, Acting by, Instant now) {
        return new Proposal(ProposalKind.DENIAL, said(reasons), null, null, null, by.officer(), now);
    }

    static Proposal toTerminate(TerminationCause cause, String explanation, Acting by, Instant now) {
        return new Proposal(ProposalKind.TERMINATION, said(explanation), null, null, cause, by.officer(), now);
    }

    /** @param document of the reform round by which the item was cancelled or delegated */
    static Proposal toStop(String document, Instant now) {
        return new Proposal(
                ProposalKind.TERMINATION,
                "事项已经由" + document + "取消或者下放，按决定停止办理。",
                null,
                null,
                TerminationCause.ITEM_ABOLISHED,
                null,
                now);
    }

    /** @param error what the window overlooked; the applicant is told so */
    static Proposal toAskAgain(String error, Acting by, Instant now) {
        return new Proposal(ProposalKind.SECOND_NOTICE, said(error), null, null, null, by.officer(), now);
    }

    private static String said(String reason) {
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        return reason.strip();
    }
}
