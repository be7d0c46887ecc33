package org.govhall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param actor account that acted; null for the system itself and for people not signed in
 * @param position place in the chain of its kind; null until it is linked
 * @param hash 64 hexadecimal digits; null until it is linked
 */
public record AuditEntry(
        long id,
        Instant at,
        AuditKind kind,
        @Nullable String actor,
        String subject,
        String detail,
        @Nullable Long position,
        @Nullable String hash) {

    /** Everything that the chain vouches for, in one fixed order; the last field may hold any character. */
    String content() {
        return id + "\n" + at + "\n" + kind.name() + "\n" + (actor == null ? "" : actor) + "\n" + subject + "\n"
                + detail;
    }
}
