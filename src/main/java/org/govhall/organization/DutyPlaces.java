package org.govhall.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a department works in halls, and so where its leaders are on duty. */
final class DutyPlaces {

    private DutyPlaces() {}

    /** The windows that act for a department: those that name it, and in its own region those that serve everybody. */
    static List<WindowView> windows(OrganizationSnapshot organization, DepartmentView department) {
        return organization.windows.values().stream()
                .filter(window -> window.departments().contains(department.id())
                        || (window.serves(department.id()) && isInRegionOf(organization, window, department)))
                .toList();
    }

    /** The halls of these windows; none where the department is not known. */
    static Set<CenterId> of(OrganizationSnapshot organization, DepartmentId department) {
        DepartmentView view = organization.departments.get(department);
        return view == null
                ? Set.of()
                : windows(organization, view).stream().map(WindowView::center).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInRegionOf(
            OrganizationSnapshot organization, WindowView window, DepartmentView department) {
        CenterView center = organization.centers.get(window.center());
        return center != null && center.regionCode().equals(department.regionCode());
    }
}
