package org.govhall.attendance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Attendance on the desks of those at the windows, and leave on the desks of those who answer it. */
@Component
class AttendanceNavigation implements NavigationContribution {

    private static final String WINDOW = "casework.nav.window";
    private static final String CHIEF = "casework.nav.chief";
    private static final String DEPARTMENT = "organization.nav.department";
    private static final String ADMINISTRATION = "organization.nav.group";
    private static final String REQUESTS = "/attendance/requests";
    private static final Set<Role> JUDGES =
            Set.of(Role.CHIEF_REPRESENTATIVE, Role.DEPARTMENT_LEADER, Role.ADMINISTRATOR);

    private final LeaveDesk leave;

    AttendanceNavigation(LeaveDesk leave) {
        this.leave = leave;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                own(WINDOW, Role.WINDOW_CLERK, 150),
                ownLeave(WINDOW, Role.WINDOW_CLERK, 151),
                own(CHIEF, Role.CHIEF_REPRESENTATIVE, 230),
                ownLeave(CHIEF, Role.CHIEF_REPRESENTATIVE, 231),
                requests(CHIEF, Role.CHIEF_REPRESENTATIVE, 232),
                requests(DEPARTMENT, Role.DEPARTMENT_LEADER, 293),
                requests(ADMINISTRATION, Role.ADMINISTRATOR, 985));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        return JUDGES.stream().anyMatch(who::is) ? Map.of(REQUESTS, leave.waiting(who)) : Map.of();
    }

    private static NavigationEntry own(String group, Role role, int rank) {
        return new NavigationEntry("attendance.title", "/attendance", "clock", group, Set.of(role), rank);
    }

    private static NavigationEntry ownLeave(String group, Role role, int rank) {
        return new NavigationEntry(
                "attendance.leave.title", "/attendance/leave", "calendar-off", group, Set.of(role), rank);
    }

    private static NavigationEntry requests(String group, Role role, int rank) {
        return new NavigationEntry("attendance.requests.title", REQUESTS, "clipboard-check", group, Set.of(role), rank);
    }
}
