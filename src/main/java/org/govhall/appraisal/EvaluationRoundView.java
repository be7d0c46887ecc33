package org.govhall.appraisal;

import java.time.Instant;
import java.util.Set;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/** The evaluation of a quarter as it stands. */
record EvaluationRoundView(
        EvaluationRoundId id,
        long version,
        CenterId center,
        Quarter quarter,
        Set<OfficerId> excellent,
        Instant openedAt,
        @Nullable OfficerId publishedBy,
        @Nullable Instant publishedAt) {

    /** Public because the page asks it. */
    public boolean isPublished() {
        return publishedAt != null;
    }
}
