package org.govhall.attendance;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.Reaches;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose requests for leave somebody reads and answers, as a part of each query.
 *
 * @param windows of which they are chief representative, as A or as B
 * @param centers that they keep
 * @param departments that they lead
 * @param self who they are; nobody's id where they work in no centre
 */
record LeaveScope(Set<WindowId> windows, Set<CenterId> centers, Set<DepartmentId> departments, OfficerId self) {

    private static final UUID NOBODY = new UUID(0, 0);

    boolean covers(LeaveView leave) {
        return !leave.officer().equals(self)
                && (windows.contains(leave.window())
                        || centers.contains(leave.center())
                        || (leave.department() != null && departments.contains(leave.department())));
    }

    /** For a query: never empty. */
    Set<WindowId> someWindows() {
        return windows.isEmpty() ? Set.of(new WindowId(NOBODY)) : windows;
    }

    Set<CenterId> someCenters() {
        return centers.isEmpty() ? Set.of(new CenterId(NOBODY)) : centers;
    }

    Set<DepartmentId> someDepartments() {
        return departments.isEmpty() ? Set.of(new DepartmentId(NOBODY)) : departments;
    }

    /** Finds it out. */
    @Component
    static class Scopes {

        private final OrganizationDirectory organization;
        private final Reaches reaches;

        Scopes(OrganizationDirectory organization, Reaches reaches) {
            this.organization = organization;
            this.reaches = reaches;
        }

        LeaveScope of(SignedIn who) {
            OfficerView self = organization.officerOf(who.accountId()).orElse(null);
            Set<WindowId> windows = new HashSet<>();
            if (who.is(Role.CHIEF_REPRESENTATIVE) && self != null) {
                organization.windowsOf(self.id()).forEach(window -> {
                    if (isChiefPost(self.id(), window.id())) {
                        windows.add(window.id());
                    }
                });
            }
            return new LeaveScope(
                    windows,
                    reaches.administered(who),
                    who.is(Role.DEPARTMENT_LEADER) ? departmentOf(self) : Set.of(),
                    self == null ? new OfficerId(NOBODY) : self.id());
        }

        private boolean isChiefPost(OfficerId officer, WindowId window) {
            return organization.posts(window).stream()
                    .anyMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE && post.names(officer));
        }

        private static Set<DepartmentId> departmentOf(@Nullable OfficerView self) {
            return self == null || self.department() == null ? Set.of() : Set.of(self.department());
        }
    }
}
