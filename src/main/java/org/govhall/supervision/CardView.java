package org.govhall.supervision;

import java.time.Instant;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A card as it stands.
 *
 * @param item null where it is about the window as a whole
 * @param subject the work order or the run of ratings that it is about; null where it is about neither
 * @param dueAt until when the window must answer; null for a warning
 * @param unanswered whether it was once left without an answer beyond that
 */
record CardView(
        CardId id,
        long version,
        CenterId center,
        DepartmentId department,
        WindowId window,
        @Nullable CaseId caseId,
        @Nullable String caseNumber,
        @Nullable ItemCode item,
        @Nullable UUID subject,
        Irregularity irregularity,
        AlertLevel level,
        CardState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean unanswered,
        @Nullable String answer,
        @Nullable OfficerId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String appeal,
        @Nullable FileId appealEvidence,
        @Nullable OfficerId appealedBy,
        @Nullable String ruling,
        @Nullable OfficerId ruledBy,
        @Nullable OfficerId responsible,
        @Nullable Instant endedAt) {

    /** Whether it waits for an answer that is overdue. */
    public boolean isOverdue(Instant now) {
        return state == CardState.OPEN && dueAt != null && now.isAfter(dueAt);
    }
}
