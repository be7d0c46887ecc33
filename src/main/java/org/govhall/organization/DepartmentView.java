package org.govhall.organization;

import org.jspecify.annotations.Nullable;

/**
 * A department in whose name items are decided.
 *
 * @param name full name, such as 庆阳市民政局
 * @param organ its name in the catalogue, the same in every region, such as 民政局
 * @param creditCode unified social credit code, with which every official case number begins
 * @param approvalOffice name of the one office to which it has moved its approvals; null where it has none
 * @param enteredHall whether it works in a centre at all
 * @param head who signs its letters of authorization; null where nobody is named
 */
public record DepartmentView(
        DepartmentId id,
        String name,
        String shortName,
        String organ,
        String creditCode,
        String regionCode,
        @Nullable String approvalOffice,
        boolean enteredHall,
        @Nullable OfficerId head) {}
