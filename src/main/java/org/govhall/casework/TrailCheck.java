package org.govhall.casework;

import java.util.Optional;
import java.util.UUID;
import org.govhall.audit.ChainHash;
import org.jspecify.annotations.Nullable;

/** Walks along the trail of one case, entry by entry as the database gives them, and remembers the first that is wrong. */
final class TrailCheck {

    private final UUID caseId;
    private final @Nullable String number;
    private final int recordedLength;
    private final String recordedHash;
    private String previous = ChainHash.BEGINNING;
    private int length;
    private @Nullable TrailBreak found;

    /**
     * @param recordedLength how many entries the case remembers
     * @param recordedHash hash of the last entry, as the case remembers it
     */
    TrailCheck(UUID caseId, @Nullable String number, int recordedLength, String recordedHash) {
        this.caseId = caseId;
        this.number = number;
        this.recordedLength = recordedLength;
        this.recordedHash = recordedHash;
    }

    UUID caseId() {
        return caseId;
    }

    void next(TrailLink link, int form, String previousHash, String hash) {
        length++;
        if (found != null) {
            return;
        }
        if (link.ordinal() > length) {
            broken(TrailDamage.ENTRY_MISSING, length);
        } else if (link.ordinal() < length || link.ordinal() > recordedLength) {
            broken(TrailDamage.ENTRY_ADDED, link.ordinal());
        } else if (!previousHash.equals(previous)) {
            broken(TrailDamage.LINK_BROKEN, link.ordinal());
        } else if (!hash.equals(link.hash(previousHash, form))) {
            broken(TrailDamage.CONTENT_CHANGED, link.ordinal());
        }
        previous = hash;
    }

    /** The first broken link, after the last entry has passed. */
    Optional<TrailBreak> result() {
        if (found == null && length < recordedLength) {
            broken(TrailDamage.SHORTER_THAN_RECORDED, length + 1);
        } else if (found == null && !previous.equals(recordedHash)) {
            broken(TrailDamage.END_DIFFERS, length);
        }
        return Optional.ofNullable(found);
    }

    private void broken(TrailDamage damage, int ordinal) {
        found = TrailBreak.ofCase(damage, caseId, number, ordinal);
    }
}
