package org.govhall.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One verification of the trail, and how far it has come.
 *
 * @param caseNumber the one case that is verified; null for all cases and all days
 * @param finishedAt null while it runs
 * @param lastCase the last case that was looked at, in the order of ids
 * @param broken how many cases and days are broken
 * @param first the first broken link, or null
 */
record TrailRun(
        UUID id,
        @Nullable String caseNumber,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int casesTotal,
        int casesChecked,
        int entriesChecked,
        int daysTotal,
        int daysChecked,
        UUID lastCase,
        int broken,
        @Nullable TrailBreak first) {

    public boolean isRunning() {
        return finishedAt == null;
    }

    public boolean isIntact() {
        return broken == 0;
    }

    /** How much of the work is done, for a bar of progress. */
    public int done() {
        return casesChecked + daysChecked;
    }

    /** How much work there is; more may come while it runs. */
    public int total() {
        return Math.max(casesTotal + daysTotal, done());
    }
}
