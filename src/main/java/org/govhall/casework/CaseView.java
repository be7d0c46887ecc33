package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.EntrustmentId;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.RevisionId;
import org.govhall.catalog.SituationAnswer;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** A case as it stands; what has not happened yet is null. */
record CaseView(
        CaseId id,
        long version,
        @Nullable String number,
        @Nullable String officialNumber,
        RevisionId revision,
        ItemCode itemCode,
        CaseType caseType,
        boolean decidedInOffice,
        @Nullable CenterId center,
        @Nullable DepartmentId department,
        @Nullable WindowId window,
        ApplicantId applicant,
        String applicantName,
        @Nullable String handlerName,
        Channel channel,
        @Nullable String subject,
        List<SituationAnswer> situation,
        CaseStatus status,
        Instant startedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant noticeDueAt,
        @Nullable Instant supplementRequestedAt,
        @Nullable Instant supplementSuppliedAt,
        @Nullable Instant supplementVerifiedAt,
        @Nullable Proposal proposal,
        @Nullable Assignment assignment,
        List<NoticeView> notices,
        boolean awaitsMaterials,
        @Nullable Instant remindedAt,
        @Nullable Instant acceptedAt,
        @Nullable OfficerId acceptedBy,
        boolean acceptedBySilence,
        @Nullable LocalDate clockStart,
        @Nullable Instant promisedDueAt,
        @Nullable Instant statutoryDueAt,
        @Nullable Instant reviewedAt,
        @Nullable OfficerId reviewedBy,
        @Nullable String reviewOpinion,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable OfficerId decidedBy,
        @Nullable String decisionText,
        @Nullable String higherDecisionNumber,
        @Nullable LocalDate higherDecisionOn,
        @Nullable Instant completedAt,
        boolean sealed,
        @Nullable Instant deliveryDueAt,
        @Nullable Instant deliveredAt,
        @Nullable Delivery delivery,
        @Nullable OfficerId deliveredBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<MaterialState> materials,
        List<TrailEntry> trail,
        @Nullable String agentName,
        @Nullable EntrustmentId entrustment) {

    /** What somebody proposes and nobody has confirmed or sent back yet, or null. */
    public @Nullable Proposal openProposal() {
        return status.isBeforeDecision() ? proposal : null;
    }

    /** Which of the two answers an application that is not accepted got, or null. */
    public @Nullable NonAcceptance nonAcceptance() {
        return proposal == null ? null : proposal.nonAcceptance();
    }

    /** The organ to go to, where this one is not competent. */
    public @Nullable String competentOrgan() {
        return proposal == null ? null : proposal.competentOrgan();
    }

    /** The cause of law of a termination, or null. */
    public @Nullable TerminationCause terminationCause() {
        return proposal == null ? null : proposal.cause();
    }

    public @Nullable DeliveryWay deliveryWay() {
        return delivery == null ? null : delivery.way();
    }

    /** The last notice of what is missing, or null. */
    public @Nullable NoticeView lastNotice() {
        return notices.isEmpty() ? null : notices.get(notices.size() - 1);
    }

    /** Completed, and not handed over within the ten days of art. 44. */
    boolean isDeliveryLate(Instant now) {
        return status == CaseStatus.COMPLETED && deliveryDueAt != null && now.isAfter(deliveryDueAt);
    }

    /** The applicant has brought a supplement that nobody has verified yet. */
    boolean awaitsVerification() {
        return status == CaseStatus.RECEIVED && supplementSuppliedAt != null && supplementVerifiedAt == null;
    }
}
