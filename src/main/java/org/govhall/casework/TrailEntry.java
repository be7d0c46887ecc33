package org.govhall.casework;

import java.time.Instant;
import org.govhall.organization.Power;
import org.jspecify.annotations.Nullable;

/** One entry of a case's trail, for reading. */
record TrailEntry(
        int ordinal,
        EventKind kind,
        Instant at,
        String actorName,
        @Nullable String letterNumber,
        @Nullable Power power,
        String note) {}
