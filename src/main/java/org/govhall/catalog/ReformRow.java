package org.govhall.catalog;

import org.jspecify.annotations.Nullable;

/** One line of a list of decisions; see {@link ReformRuling}. */
record ReformRow(
        String code,
        String name,
        String organ,
        ReformKind kind,
        @Nullable String delegatedTo,
        @Nullable String changeNote,
        RunningCases running,
        @Nullable String watchedBy) {}
