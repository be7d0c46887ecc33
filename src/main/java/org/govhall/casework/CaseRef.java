package org.govhall.casework;

import org.jspecify.annotations.Nullable;

/**
 * A case that somebody is about to act on.
 *
 * @param id which case
 * @param version the version they have seen; null to act on whatever is there now
 */
public record CaseRef(CaseId id, @Nullable Long version) {

    /** The case as it is now, for a caller who has not shown it to anybody. */
    public static CaseRef latest(CaseId id) {
        return new CaseRef(id, null);
    }

    /** Which case, as it is named in a trace. */
    @Override
    public String toString() {
        return id.toString();
    }
}
