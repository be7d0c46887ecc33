package org.govhall.organization;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * For which part of the organization somebody reads and keeps. What is not within it does not exist for them.
 *
 * @param centers the centres of their tree
 * @param departments the departments of that tree's regions, or the own department
 * @param own the departments for which they speak
 * @param people whose letters they may read besides
 */
record Remit(
        OrganizationSnapshot organization,
        Set<CenterId> centers,
        Set<DepartmentId> departments,
        Set<DepartmentId> own,
        Set<OfficerId> people) {

    boolean covers(CenterView center) {
        return centers.contains(center.id());
    }

    boolean covers(WindowView window) {
        return centers.contains(window.center());
    }

    boolean covers(OfficerView officer) {
        return centers.contains(officer.center());
    }

    boolean covers(DepartmentView department) {
        return departments.contains(department.id());
    }

    /** Whether a letter, signed or not, is theirs to read. */
    boolean covers(DepartmentId department, OfficerId grantee) {
        return own.contains(department) || people.contains(grantee) || isOfTree(grantee);
    }

    boolean covers(LetterView letter) {
        return covers(letter.department(), letter.grantee());
    }

    /** Whether they speak for the department, or keep the centre where the person works. */
    boolean keeps(DepartmentId department, OfficerId grantee) {
        return own.contains(department) || isOfTree(grantee);
    }

    private boolean isOfTree(OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer != null && centers.contains(officer.center());
    }

    /** The departments of the regions in which these centres are. */
    static Set<DepartmentId> departmentsOf(OrganizationSnapshot organization, Set<CenterId> centers) {
        Set<String> regions = organization.centers.values().stream()
                .filter(center -> centers.contains(center.id()))
                .map(CenterView::regionCode)
                .collect(Collectors.toSet());
        return organization.departments.values().stream()
                .filter(department -> regions.contains(department.regionCode()))
                .map(DepartmentView::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
