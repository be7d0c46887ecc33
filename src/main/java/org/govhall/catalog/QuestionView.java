package org.govhall.catalog;

import java.time.Instant;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asked.
 *
 * @param organ whom it is for; null: whoever knows
 * @param contact how to reach who asked; null where they did not say, and after the answer
 * @param answer null while there is none
 */
record QuestionView(
        QuestionId id,
        long version,
        String token,
        Instant askedAt,
        @Nullable String searched,
        String asked,
        @Nullable String organ,
        @Nullable String contact,
        @Nullable String answer,
        @Nullable ItemCode item,
        @Nullable Instant answeredAt) {}
