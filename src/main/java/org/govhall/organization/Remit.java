package org.govhall.organization;

import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

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

    /** Whether nothing of the hall is left out. */
    boolean isWhole() {
        return centers.containsAll(organization.centers.keySet());
    }

    /**
     * Whether they keep the department: the main centre of its region does. A sub-centre is a hall of one trade, and not
     * asked who heads a department.
     */
    boolean keeps(DepartmentView department) {
        return isWhole() || keepsRegion(department.regionCode());
    }

    /** Whether a main centre of this region is theirs. */
    boolean keepsRegion(String regionCode) {
        return isWhole()
                || organization.centers.values().stream()
                        .anyMatch(center -> covers(center)
                                && center.kind() != CenterKind.SUB_CENTER
                                && center.regionCode().equals(regionCode));
    }

    /** Whether the department has work in their centres: it is of a region of theirs, or of one above. */
    boolean isServed(DepartmentView department) {
        return covers(department)
                || organization.centers.values().stream()
                        .filter(this::covers)
                        .anyMatch(center -> organization.centers.values().stream()
                                .anyMatch(above -> center.path().startsWith(above.path())
                                        && above.regionCode().equals(department.regionCode())));
    }

    /**
     * Refuses a centre that would stand outside their tree.
     *
     * @throws Refusal on {@code parent}: below a centre that is not theirs, or below none, which only who keeps all may do
     */
    void requireMayOpen(NewCenter plan) {
        CenterId above = plan.parent();
        requireTheirs(above == null ? isWhole() : centers.contains(above), "parent");
    }

    /** @throws Refusal on {@code regionCode}: no main centre of that region is theirs */
    void requireMayRecord(NewDepartment plan) {
        requireTheirs(keepsRegion(plan.regionCode()), "regionCode");
    }

    /** @throws Refusal on {@code center} or {@code departments}: not theirs, or with no work in their centres */
    void requireMayOpen(NewWindow plan) {
        requireTheirs(centers.contains(plan.center()), "center");
        plan.departments().forEach(id -> requireTheirs(isServed(id), "departments"));
    }

    /**
     * Refuses somebody who would work outside their centres, or speak for a department that they do not keep: who sits at
     * a window may be of a department of a region above.
     *
     * @throws Refusal on {@code center} or {@code department}
     */
    void requireMayTakeIn(CenterId center, @Nullable DepartmentId department, boolean speaksForIt) {
        requireTheirs(centers.contains(center), "center");
        if (department != null) {
            DepartmentView view = organization.departments.get(department);
            requireTheirs(view != null && (speaksForIt ? keeps(view) : isServed(view)), "department");
        }
    }

    /** @throws Refusal on that field: the person does not work in one of their centres */
    void requireMayPlace(@Nullable OfficerId officer, String field) {
        requireTheirs(officer == null || isOfTree(officer), field);
    }

    private boolean isServed(DepartmentId id) {
        DepartmentView department = organization.departments.get(id);
        return department != null && isServed(department);
    }

    private static void requireTheirs(boolean theirs, String field) {
        if (!theirs) {
            throw new Refusal("organization.refused.outside").on(field);
        }
    }

    private boolean isOfTree(OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer != null && centers.contains(officer.center());
    }

    /** The departments of the regions in which these centres are; of all regions, where these are all centres. */
    static Set<DepartmentId> departmentsOf(OrganizationSnapshot organization, Set<CenterId> centers) {
        if (centers.containsAll(organization.centers.keySet())) {
            return Set.copyOf(organization.departments.keySet());
        }
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
