package org.govhall.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A numbered counter in a centre.
 *
 * @param number as on its sign, such as {@code A12}; unique in the centre
 * @param departments those it names; a comprehensive window may name none and then serves all
 * @param ownHours when it receives people, within the hours of its centre; null where it is open as the centre is
 * @param centerHours the hours of its centre
 */
public record WindowView(
        WindowId id,
        CenterId center,
        String number,
        String name,
        WindowKind kind,
        Set<DepartmentId> departments,
        @Nullable ReceptionHours ownHours,
        ReceptionHours centerHours) {

    /** When the window receives people on a working day: its own hours, else those of its centre. */
    public ReceptionHours hours() {
        return ownHours == null ? centerHours : ownHours;
    }

    /** Whether the window acts on behalf of the department. */
    public boolean serves(DepartmentId department) {
        return departments.contains(department) || kind == WindowKind.COMPREHENSIVE && departments.isEmpty();
    }
}
