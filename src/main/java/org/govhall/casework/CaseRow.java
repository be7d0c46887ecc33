package org.govhall.casework;

import java.time.Instant;
import org.govhall.catalog.CaseType;
import org.govhall.organization.CenterId;
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
        boolean proposalOpen,
        boolean supplementToVerify) {

    /** The instant by which somebody in the hall must act next, or null when nobody must. */
    public @Nullable Instant dueAt() {
        return status == CaseStatus.RECEIVED ? noticeDueAt : status.isOnTheClock() ? promisedDueAt : null;
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
