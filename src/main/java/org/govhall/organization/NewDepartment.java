package org.govhall.organization;

import org.jspecify.annotations.Nullable;

/** A department that is to be recorded; see {@link DepartmentView} for what each part means. */
public record NewDepartment(
        String name,
        String shortName,
        String organ,
        String creditCode,
        String regionCode,
        @Nullable String approvalOffice,
        boolean enteredHall) {}
