package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.organization.LetterId;
import org.govhall.organization.Power;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's trail, for reading.
 *
 * @param dutyOn the day of the roster on which a leader acted in place of a letter, or null
 */
record TrailEntry(
        int ordinal,
        EventKind kind,
        Instant at,
        String actorName,
        @Nullable LetterId letter,
        @Nullable String letterNumber,
        @Nullable LocalDate dutyOn,
        @Nullable Power power,
        String note) {}
