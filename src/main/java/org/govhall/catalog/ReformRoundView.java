package org.govhall.catalog;

import java.time.Instant;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** A round as it stands; see {@link ReformRound}. */
record ReformRoundView(
        ReformRoundId id,
        long version,
        ReformDocument document,
        ReformState state,
        AccountId preparedBy,
        Instant preparedAt,
        @Nullable AccountId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String returnedReason,
        @Nullable AccountId publishedBy,
        @Nullable Instant publishedAt) {

    /** Whether this account may approve it or send it back, as far as the rule of two people goes. */
    boolean mayBeApprovedBy(AccountId account) {
        return state == ReformState.SUBMITTED && !account.equals(preparedBy) && !account.equals(submittedBy);
    }
}
