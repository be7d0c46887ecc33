package org.govhall.catalog;

import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided about one item, checked.
 *
 * @param delegatedTo the lower level in words, such as 各县（区）民政局; only where it is delegated
 * @param centers the centres of that level that may take it over; may be empty where they have none
 * @param changeNote what changes; only where it is adjusted
 * @param watchedBy who watches the matter afterwards; needed where it is cancelled or delegated
 */
record ReformRuling(
        ItemCode code,
        ReformKind kind,
        @Nullable String delegatedTo,
        Set<CenterId> centers,
        @Nullable String changeNote,
        RunningCases running,
        @Nullable String watchedBy) {

    ReformRuling {
        centers = Set.copyOf(centers);
        delegatedTo = orNull(delegatedTo);
        changeNote = orNull(changeNote);
        watchedBy = orNull(watchedBy);
        unless(kind != ReformKind.DELEGATE || delegatedTo != null, "catalog.refused.delegate-unnamed", "delegatedTo");
        unless(
                kind == ReformKind.DELEGATE || (delegatedTo == null && centers.isEmpty()),
                "catalog.reform.refused.not-delegated",
                "delegatedTo");
        unless(kind != ReformKind.ADJUST || changeNote != null, "catalog.reform.refused.change-unnamed", "changeNote");
        unless(!kind.closes() || watchedBy != null, "catalog.reform.refused.nobody-watches", "watchedBy");
        unless(kind.closes() || running == RunningCases.CONTINUE, "catalog.reform.refused.stop-what-stays", "running");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void unless(boolean lawful, String key, String field) {
        if (!lawful) {
            throw new Refusal(key).on(field);
        }
    }
}
