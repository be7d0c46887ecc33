package org.govhall.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseStatus;
import org.govhall.catalog.CaseType;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** One case as supervision sees it: where, what and when, nothing personal. */
record FactRow(
        CaseId id,
        String number,
        ItemCode item,
        CaseType type,
        CenterId center,
        DepartmentId department,
        WindowId window,
        CaseStatus status,
        LocalDate receivedOn,
        @Nullable Instant noticeDueAt,
        @Nullable LocalDate acceptedOn,
        @Nullable Instant promisedDueAt,
        @Nullable Instant statutoryDueAt,
        @Nullable Instant completedAt,
        @Nullable LocalDate completedOn,
        @Nullable Instant endedAt) {

    /** Whether it passed its promised deadline; what was overdue once stays so, whatever happens later. */
    public boolean isLate(Instant now) {
        return isAfter(now, promisedDueAt);
    }

    /** Whether it passed the deadline of the law. */
    public boolean isPastLaw(Instant now) {
        return isAfter(now, statutoryDueAt);
    }

    private boolean isAfter(Instant now, @Nullable Instant due) {
        Instant end = completedAt != null ? completedAt : endedAt != null ? endedAt : now;
        return due != null && end.isAfter(due);
    }
}
