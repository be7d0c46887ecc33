package org.govhall.catalog;

import org.govhall.organization.DepartmentId;

/**
 * An item can be applied for.
 *
 * @param revision the version in force, which the case keeps
 * @param department the one that decides at the centre asked for
 */
public record Applicable(RevisionView revision, DepartmentId department) {}
