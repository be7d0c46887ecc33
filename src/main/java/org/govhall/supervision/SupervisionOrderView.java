package org.govhall.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * An order, for a list and for its page.
 *
 * @param dueOn the last day for the answer
 * @param late whether it was once answered after its day
 */
record SupervisionOrderView(
        SupervisionOrderId id,
        long version,
        CenterId center,
        DepartmentId department,
        WindowId window,
        ItemCode item,
        @Nullable CaseId caseId,
        @Nullable String caseNumber,
        String demand,
        String basis,
        OfficerId issuedBy,
        Instant issuedAt,
        LocalDate dueOn,
        SupervisionOrderState state,
        boolean late) {

    /** Public because the page asks it. */
    public boolean isOverdue(LocalDate today) {
        return state == SupervisionOrderState.ISSUED && today.isAfter(dueOn);
    }
}
