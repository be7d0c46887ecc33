package org.govhall.organization;

import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the hall.
 *
 * @param department null for the centre's own staff
 * @param center where they work; a supervisor sees this centre and those below it
 * @param approvalOfficeOf the department to whose approval office they belong, or null
 * @param working false once they have left: their name stays in the cases
 * @param term outside of which they act for nobody
 */
public record OfficerView(
        OfficerId id,
        AccountId account,
        String name,
        Rank rank,
        @Nullable DepartmentId department,
        CenterId center,
        @Nullable DepartmentId approvalOfficeOf,
        boolean working,
        Term term) {}
