package org.govhall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The chain of one kind of entry.
 *
 * @param position the place of its last entry; 0 where there is none
 * @param hash of its last entry; whoever keeps a copy elsewhere can show later that nothing before it was rewritten
 * @param removedUntil the place of the last entry removed after the time the log is kept; 0 for none
 * @param removedAt when that was; null for never
 * @param verifiedAt when it was last verified; null for never
 * @param verified how many entries were then as written
 * @param brokenAt the first place that was not; null where all were
 */
public record AuditChain(
        AuditKind kind,
        long position,
        String hash,
        long removedUntil,
        @Nullable Instant removedAt,
        @Nullable Instant verifiedAt,
        long verified,
        @Nullable Long brokenAt) {

    /** Entries that it holds now. */
    public long kept() {
        return position - removedUntil;
    }
}
