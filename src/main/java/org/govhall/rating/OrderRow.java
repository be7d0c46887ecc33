package org.govhall.rating;

import java.time.Instant;
import java.util.List;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/** A rating in a list of the staff, with the state of its work order where it has one. */
record OrderRow(
        RatingId id,
        String caseNumber,
        ItemCode item,
        RatingStage stage,
        Satisfaction satisfaction,
        List<RatingTag> tags,
        Instant ratedAt,
        CenterId center,
        WindowId window,
        boolean excluded,
        @Nullable OrderState state,
        @Nullable Instant dueAt,
        OrderView.@Nullable Card card,
        boolean appealOpen) {}
