package org.govhall.casework;

import java.time.Instant;
import org.govhall.catalog.CaseType;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** One line of a list of cases. */
record CaseRow(
        CaseId id,
        @Nullable String number,
        String itemCode,
        CaseType caseType,
        String applicantName,
        Channel channel,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Nullable CenterId center,
        @Nullable WindowId window,
        Instant startedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant noticeDueAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant promisedDueAt,
        @Nullable Instant statutoryDueAt,
        @Nullable Instant completedAt,
        boolean decidedInOffice,
        @Nullable ProposalKind proposal,
        boolean supplementToVerify,
        @Nullable Instant deliveryDueAt,
        boolean awaitsMaterials,
        @Nullable OfficerId assignedTo,
        @Nullable String assignedName) {

    /** The instant by which somebody in the hall must act next, or null when nobody must. */
    public @Nullable Instant dueAt() {
        return switch (status) {
            case RECEIVED -> noticeDueAt;
            case ACCEPTED, REVIEWED, APPROVED, DENIED -> promisedDueAt;
            case COMPLETED -> deliveryDueAt;
            case DRAFT, AWAITING_SUPPLEMENT, DELIVERED, NOT_ACCEPTED, WITHDRAWN, TERMINATED -> null;
        };
    }

    /** Completed, and not handed over within the ten days of art. 44. */
    boolean isDeliveryLate(Instant now) {
        return status == CaseStatus.COMPLETED && deliveryDueAt != null && now.isAfter(deliveryDueAt);
    }

    /** What somebody proposes and nobody has confirmed or sent back yet, or null. */
    @Nullable ProposalKind openProposal() {
        return status.isBeforeDecision() ? proposal : null;
    }

    /** Past the promised deadline, still open or completed too late; it stays so for ever. */
    boolean isOverdue(Instant now) {
        if (promisedDueAt == null) {
            return status == CaseStatus.RECEIVED && noticeDueAt != null && now.isAfter(noticeDueAt);
        }
        Instant until = completedAt != null ? completedAt : now;
        return (completedAt != null || status.isOnTheClock()) && until.isAfter(promisedDueAt);
    }
}
