package org.govhall.catalog;

import org.govhall.identity.AccountId;
import org.govhall.organization.DepartmentView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the catalogue: an officer of a department's approval office, for its own items, or the
 * administrator, who checks those of all.
 *
 * @param department null for the administrator
 */
record Keeper(AccountId account, String name, @Nullable DepartmentView department) {

    boolean mayWrite(DraftView draft) {
        return department != null && department.id().equals(draft.department());
    }

    boolean maySee(DraftView draft) {
        return department == null || mayWrite(draft);
    }

    /** Whether the item is their department's own: its organ at its level. */
    boolean owns(RevisionView revision) {
        DepartmentView own = department;
        return own != null
                && own.organ().equals(revision.organ())
                && (revision.particulars().level() == null
                        || revision.particulars().level() == ItemLevel.ofRegion(own.regionCode()));
    }

    /** @see #owns(RevisionView) */
    boolean maySee(RevisionView revision) {
        return department == null || owns(revision);
    }
}
