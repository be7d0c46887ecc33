package org.govhall.catalog;

import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the catalogue: an officer of a department's approval office, for its own items, or the
 * administrator, who checks those of the departments of their centres.
 *
 * @param department null for the administrator
 * @param checked the departments whose drafts the administrator checks; none for an officer
 */
record Keeper(AccountId account, String name, @Nullable DepartmentView department, Set<DepartmentId> checked) {

    /** An officer who writes for a department. */
    static Keeper of(AccountId account, String name, DepartmentView department) {
        return new Keeper(account, name, department, Set.of());
    }

    /** An administrator who checks what these departments write. */
    static Keeper checking(AccountId account, String name, Set<DepartmentId> departments) {
        return new Keeper(account, name, null, departments);
    }

    boolean mayWrite(DraftView draft) {
        return department != null && department.id().equals(draft.department());
    }

    boolean maySee(DraftView draft) {
        return maySee(draft.department());
    }

    /** Whether drafts of that department are theirs to write or to check. */
    boolean maySee(DepartmentId of) {
        return department == null ? checked.contains(of) : department.id().equals(of);
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
