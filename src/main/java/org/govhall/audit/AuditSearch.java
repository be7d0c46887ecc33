package org.govhall.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the log.
 *
 * @param kind null for all
 * @param actors accounts that acted; null for everybody, empty for nobody
 * @param subject what the subject begins with, such as {@code case/}; empty for all
 * @param from the first instant; null for the beginning
 * @param until the instant after the last; null for now
 */
public record AuditSearch(
        @Nullable AuditKind kind,
        @Nullable Collection<String> actors,
        String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public AuditSearch {
        actors = actors == null ? null : List.copyOf(actors);
    }
}
