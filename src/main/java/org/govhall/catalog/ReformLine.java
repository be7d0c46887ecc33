package org.govhall.catalog;

import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** What a round decides about one item, as it is shown; see {@link ReformRuling}. */
record ReformLine(
        ReformDecisionId id,
        ReformRoundId round,
        ItemCode code,
        String name,
        String organ,
        ReformKind kind,
        @Nullable String delegatedTo,
        Set<CenterId> centers,
        @Nullable String changeNote,
        RunningCases running,
        @Nullable String watchedBy) {}
