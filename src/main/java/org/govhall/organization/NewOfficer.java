package org.govhall.organization;

import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** Somebody who is to work in the hall; {@code department} is null for the centre's own staff and for supervisors. */
public record NewOfficer(
        AccountId account, String name, Rank rank, @Nullable DepartmentId department, CenterId center, Term term) {

    /** Somebody of whom no term is recorded. */
    public NewOfficer(AccountId account, String name, Rank rank, @Nullable DepartmentId department, CenterId center) {
        this(account, name, rank, department, center, Term.UNLIMITED);
    }
}
