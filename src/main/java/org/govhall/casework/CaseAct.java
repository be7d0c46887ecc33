package org.govhall.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in a case, for those who watch it.
 *
 * @param official who acted; null where it was the applicant or, in {@link EventKind#ACCEPTED_BY_SILENCE}, nobody
 * @param letterNumber the letter of authorization it was done under, or null
 */
public record CaseAct(
        EventKind kind,
        Instant at,
        @Nullable String official,
        @Nullable String letterNumber,
        String note) {}
