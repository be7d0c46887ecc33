package org.govhall.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A window that is to be opened in a centre.
 *
 * @param hours its own, within those of the centre; null where it is open as the centre is
 */
public record NewWindow(
        CenterId center,
        String number,
        String name,
        WindowKind kind,
        Set<DepartmentId> departments,
        @Nullable ReceptionHours hours) {

    /** A window that is open as its centre is. */
    public NewWindow(CenterId center, String number, String name, WindowKind kind, Set<DepartmentId> departments) {
        this(center, number, name, kind, departments, null);
    }
}
