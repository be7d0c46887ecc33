package org.govhall.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first broken link that was found.
 *
 * @param number the case's number, or its id where it has none yet; null where a day is broken
 * @param ordinal the entry of the case, from 1; null where a day is broken
 * @param on the day whose root does not agree; null where a case is broken
 */
record TrailBreak(
        TrailDamage damage,
        @Nullable UUID caseId,
        @Nullable String number,
        @Nullable Integer ordinal,
        @Nullable LocalDate on) {

    static TrailBreak ofCase(TrailDamage damage, UUID caseId, @Nullable String number, int ordinal) {
        return new TrailBreak(damage, caseId, number == null ? caseId.toString() : number, ordinal, null);
    }

    static TrailBreak ofDay(TrailDamage damage, LocalDate on) {
        return new TrailBreak(damage, null, null, null, on);
    }
}
