package org.govhall.hotline;

import java.time.Instant;
import org.govhall.casework.CaseId;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands; of the caller only what may be shown.
 *
 * @param dueAt until when the department has to answer; null where none ever had it
 * @param objectUntil until when the department may object; null where it may not
 * @param callTries calls in vain since the last answer
 */
record HotlineOrderView(
        HotlineOrderId id,
        long version,
        String number,
        CenterId center,
        HotlineChannel channel,
        Instant cameAt,
        String maskedName,
        String maskedPhone,
        DemandKind kind,
        String subject,
        String words,
        @Nullable CaseId caseId,
        @Nullable String caseNumber,
        OfficerId takenBy,
        Instant takenAt,
        HotlineState state,
        @Nullable LegalWay legalWay,
        @Nullable UrgentLine urgentLine,
        @Nullable HotlineOrderId mergedInto,
        @Nullable DepartmentId department,
        @Nullable Instant dueAt,
        @Nullable Instant objectUntil,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        int callTries,
        @Nullable HotlineCall callBack,
        @Nullable Instant sentBackAt,
        @Nullable Instant endedAt) {

    /** Public because the page asks it. */
    public boolean isOverdue(Instant now) {
        return isOverdue(state, dueAt, now);
    }

    static boolean isOverdue(HotlineState state, @Nullable Instant dueAt, Instant now) {
        return (state == HotlineState.DISPATCHED || state == HotlineState.OBJECTED)
                && dueAt != null
                && now.isAfter(dueAt);
    }

    /** Whether the department may still say that it is not its matter. */
    boolean mayObject(Instant now) {
        return state == HotlineState.DISPATCHED && objectUntil != null && !now.isAfter(objectUntil);
    }
}
