package org.govhall.rating;

import java.time.Instant;
import java.util.List;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** A rating as it stands; says nothing of who gave it. */
record RatingView(
        RatingId id,
        CaseId caseId,
        String caseNumber,
        RatingStage stage,
        Satisfaction satisfaction,
        List<RatingTag> tags,
        @Nullable String remark,
        boolean anonymous,
        Instant ratedAt,
        CenterId center,
        DepartmentId department,
        WindowId window,
        ItemCode item,
        @Nullable OfficerId officer,
        boolean excluded,
        @Nullable String exclusionReason,
        @Nullable String releasedText) {}
