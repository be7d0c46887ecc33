package org.govhall.casework;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a clerk's desk is divided into. */
enum DeskTab {
    RECEIVED(EnumSet.of(CaseStatus.RECEIVED)),
    AWAITING_SUPPLEMENT(EnumSet.of(CaseStatus.AWAITING_SUPPLEMENT)),
    /** Accepted without materials that may follow (容缺受理). */
    FOLLOWING(EnumSet.of(CaseStatus.ACCEPTED, CaseStatus.REVIEWED)),
    TO_DELIVER(EnumSet.of(CaseStatus.COMPLETED));

    private final Set<CaseStatus> statuses;

    DeskTab(Set<CaseStatus> statuses) {
        this.statuses = statuses;
    }

    Set<CaseStatus> statuses() {
        return statuses;
    }

    /** How many cases lie here, from the counts by state. */
    public long count(Map<CaseStatus, Long> counts) {
        return statuses.stream()
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }
}
