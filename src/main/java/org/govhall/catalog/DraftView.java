package org.govhall.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was at one moment.
 *
 * @param ofNewItem whether there is no published version of the item yet
 * @param opinion what the legal check said last; null before the first
 */
record DraftView(
        DraftId id,
        long version,
        ItemCode code,
        boolean ofNewItem,
        @Nullable RevisionId basedOn,
        DepartmentId department,
        DraftState state,
        DraftContent content,
        @Nullable String opinion,
        @Nullable AccountId checkedBy,
        @Nullable String documentNumber,
        @Nullable LocalDate inForceFrom,
        Set<UUID> editors,
        Instant changedAt) {

    /** The name it has so far, or the code while it has none. */
    public String title() {
        return content.name == null ? code.value() : content.name;
    }
}
