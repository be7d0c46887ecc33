package org.govhall.organization;

import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** Somebody who is to work in the hall; {@code department} is null for the centre's own staff and for supervisors. */
public record NewOfficer(
        AccountId account, String name, Rank rank, @Nullable DepartmentId department, CenterId center) {}
