package org.govhall.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question as it was typed or sent; nothing in it is certain yet. */
record Asked(
        @Nullable String from,
        @Nullable String days,
        @Nullable String unit,
        @Nullable String center,
        List<Stretch> excludes) {

    /** A special procedure: its first and last day. */
    record Stretch(@Nullable String first, @Nullable String last) {}
}
