package org.govhall.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time as it stands; what has not happened yet is null.
 *
 * @param days in the unit of the period
 * @param answerer who recorded what the head of the organ said
 * @param head of the organ, who granted it
 */
public record ExtensionView(
        int ordinal,
        ExtensionState state,
        int days,
        String reasons,
        String proposer,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        @Nullable String answerer,
        @Nullable String head,
        @Nullable String headTitle,
        @Nullable String documentNumber,
        @Nullable String refusalReason) {}
