package org.govhall.catalog;

import java.util.EnumMap;
import java.util.Map;

/** How many items a round cancels, delegates, adjusts and retains. */
record ReformCounts(Map<ReformKind, Long> byKind) {

    ReformCounts {
        Map<ReformKind, Long> all = new EnumMap<>(ReformKind.class);
        for (ReformKind kind : ReformKind.values()) {
            all.put(kind, byKind.getOrDefault(kind, 0L));
        }
        byKind = all;
    }

    /** @param kind name of a {@link ReformKind}; public because the page asks it */
    public long of(String kind) {
        return byKind.getOrDefault(ReformKind.valueOf(kind), 0L);
    }

    public long total() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }
}
