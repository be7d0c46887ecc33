package org.govhall.organization;

import java.util.Set;

/**
 * A numbered counter in a centre.
 *
 * @param number as on its sign, such as {@code A12}; unique in the centre
 * @param departments those it names; a comprehensive window may name none and then serves all
 */
public record WindowView(
        WindowId id, CenterId center, String number, String name, WindowKind kind, Set<DepartmentId> departments) {

    /** Whether the window acts on behalf of the department. */
    public boolean serves(DepartmentId department) {
        return departments.contains(department) || kind == WindowKind.COMPREHENSIVE && departments.isEmpty();
    }
}
