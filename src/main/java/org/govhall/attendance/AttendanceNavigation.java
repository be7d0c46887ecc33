package org.govhall.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Attendance on the desks of those at the windows, of those who answer for leave, and of those who supervise. */
@Component
class AttendanceNavigation implements NavigationContribution {

    private static final String WINDOW = "casework.nav.window";
    private static final String CHIEF = "casework.nav.chief";
    private static final String DEPARTMENT = "organization.nav.department";
    private static final String ADMINISTRATION = "organization.nav.group";
    private static final String SUPERVISION = "supervision.nav.group";
    private static final String REQUESTS = "/attendance/requests";
    private static final String FINDINGS = "/attendance/findings";
    private static final String PATROLS = "/attendance/patrols";
    private static final Set<Role> JUDGES =
            Set.of(Role.CHIEF_REPRESENTATIVE, Role.DEPARTMENT_LEADER, Role.ADMINISTRATOR);

    private final LeaveDesk leave;
    private final PatrolDesk patrols;
    private final Reaches reaches;

    AttendanceNavigation(LeaveDesk leave, PatrolDesk patrols, Reaches reaches) {
        this.leave = leave;
        this.patrols = patrols;
        this.reaches = reaches;
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
                requests(ADMINISTRATION, Role.ADMINISTRATOR, 985),
                findings(WINDOW, Role.WINDOW_CLERK, 152),
                findings(CHIEF, Role.CHIEF_REPRESENTATIVE, 233),
                new NavigationEntry(
                        "attendance.patrols.title", PATROLS, "list-search", SUPERVISION, Set.of(Role.SUPERVISOR), 337),
                figures(SUPERVISION, Role.SUPERVISOR, 338),
                figures(ADMINISTRATION, Role.ADMINISTRATOR, 986));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        Map<String, Long> waiting = new HashMap<>();
        if (JUDGES.stream().anyMatch(who::is)) {
            waiting.put(REQUESTS, leave.waiting(who));
        }
        if (who.is(Role.WINDOW_CLERK) || who.is(Role.CHIEF_REPRESENTATIVE)) {
            waiting.put(FINDINGS, patrols.toAnswer(who));
        }
        if (who.is(Role.SUPERVISOR) && reaches.isOfficial(who)) {
            waiting.put(PATROLS, patrols.toClose(who));
        }
        return waiting;
    }

    private static NavigationEntry findings(String group, Role role, int rank) {
        return new NavigationEntry("attendance.findings", FINDINGS, "eye", group, Set.of(role), rank);
    }

    private static NavigationEntry figures(String group, Role role, int rank) {
        return new NavigationEntry(
                "attendance.figures.title", "/attendance/figures", "calendar-stats", group, Set.of(role), rank);
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
