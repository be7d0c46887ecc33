package org.govhall.rating;

import java.time.Instant;
import org.govhall.files.FileId;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A work order as it stands.
 *
 * @param dueAt until when the present step must be done; null once it has ended
 * @param late whether some step was, or is, past its deadline
 */
record OrderView(
        RatingId id,
        long version,
        CenterId center,
        WindowId window,
        @Nullable OfficerId rated,
        boolean signed,
        OrderState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant redAt,
        @Nullable Finding finding,
        @Nullable String findingText,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable CallBack callBack,
        @Nullable String callBackNote,
        int callBackTries,
        boolean appealOpen,
        @Nullable String appeal,
        @Nullable FileId appealEvidence,
        @Nullable Boolean appealUpheld,
        @Nullable String appealAnswer,
        @Nullable Instant endedAt,
        boolean late) {

    /** The card that the order carries now, or null. */
    @Nullable Card card(Instant now) {
        if (dueAt == null || !now.isAfter(dueAt)) {
            return null;
        }
        return redAt != null && now.isAfter(redAt) ? Card.RED : Card.YELLOW;
    }

    /** 黄牌 past the deadline of the step, 红牌 where it is left so. */
    enum Card {
        YELLOW,
        RED
    }
}
