package org.govhall.rating;

import java.time.Duration;
import java.time.Instant;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be rated, read from the trail of a case.
 *
 * @param at when it happened
 * @param officer who served; null where nobody did by themselves
 */
record Occasion(
        CaseId caseId,
        String caseNumber,
        RatingStage stage,
        Instant at,
        @Nullable OfficerId officer,
        CenterId center,
        DepartmentId department,
        WindowId window,
        String regionCode,
        ItemCode item,
        ApplicantId applicant) {

    /** Whether it can still be rated, {@code within} after it happened. */
    boolean isOpen(Instant now, Duration within) {
        return !now.isAfter(at.plus(within));
    }
}
