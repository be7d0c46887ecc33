package org.govhall.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.govhall.catalog.RevisionId;
import org.govhall.organization.CenterId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** A line of the list of fee notices. */
record FeeRow(
        FeeNoticeId id,
        String caseNumber,
        RevisionId revision,
        CenterId center,
        WindowId window,
        String code,
        BigDecimal amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate paidOn,
        FeeState state) {

    /** Whether it was paid after its day, or is still to be paid then. */
    public boolean isLate(LocalDate today) {
        return paidOn == null ? state == FeeState.OPEN && today.isAfter(dueOn) : paidOn.isAfter(dueOn);
    }
}
