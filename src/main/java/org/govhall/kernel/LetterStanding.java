package org.govhall.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How a letter stands by which somebody may act for another, of authorization or of entrustment. */
public enum LetterStanding {
    NOT_YET,
    IN_FORCE,
    EXPIRED,
    REVOKED;

    /**
     * How it stands at an instant; a revoked letter was in force until it was revoked.
     *
     * @param from first day
     * @param until last day, inclusive
     */
    public static LetterStanding at(
            Instant now, ZoneId zone, LocalDate from, LocalDate until, @Nullable Instant revokedAt) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (revokedAt != null && !now.isBefore(revokedAt)) {
            return REVOKED;
        }
        if (today.isBefore(from)) {
            return NOT_YET;
        }
        return today.isAfter(until) ? EXPIRED : IN_FORCE;
    }

    /** Whether such a letter can still be taken back. */
    public boolean isRevocable() {
        return this == IN_FORCE || this == NOT_YET;
    }
}
