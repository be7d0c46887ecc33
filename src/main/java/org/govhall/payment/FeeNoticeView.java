package org.govhall.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.catalog.RevisionId;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A fee notice as it stands; what has not happened is null.
 *
 * @param ordinal which of its case, from 1
 * @param amount yuan, two decimals
 * @param code by which it is paid, 20 digits
 * @param basis the document that allows the fee
 * @param dueOn the last day on which it is paid in time
 * @param endBasis the document by which it was waived or paid back
 * @param endReason why it was waived, called off or paid back
 */
public record FeeNoticeView(
        FeeNoticeId id,
        long version,
        CaseId caseId,
        String caseNumber,
        int ordinal,
        RevisionId revision,
        CenterId center,
        WindowId window,
        ApplicantId applicant,
        List<ChargedLine> lines,
        BigDecimal amount,
        String code,
        String standard,
        String basis,
        Instant issuedAt,
        OfficerId issuedBy,
        LocalDate dueOn,
        FeeState state,
        @Nullable String method,
        @Nullable String receiptNumber,
        @Nullable BigDecimal paidAmount,
        @Nullable Instant paidAt,
        @Nullable LocalDate paidOn,
        @Nullable OfficerId receivedBy,
        @Nullable String endBasis,
        @Nullable String endReason,
        @Nullable Instant endedAt,
        @Nullable OfficerId endedBy) {

    /** Whether it was paid after its day, or is still to be paid then. */
    public boolean isLate(LocalDate today) {
        return paidOn == null ? state == FeeState.OPEN && today.isAfter(dueOn) : paidOn.isAfter(dueOn);
    }
}
