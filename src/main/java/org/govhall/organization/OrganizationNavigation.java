package org.govhall.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The centres for everybody; the keeping of the organization for the administrator. */
@Component
class OrganizationNavigation implements NavigationContribution {

    private static final String GROUP = "organization.nav.group";
    private static final String DEPARTMENT_GROUP = "organization.nav.department";
    private static final String LETTERS = "/letters";
    private static final String ROSTERS = "/duty/rosters";
    private static final Set<Role> KEEPERS =
            Set.of(Role.DEPARTMENT_LEADER, Role.APPROVAL_OFFICER, Role.CHIEF_REPRESENTATIVE, Role.ADMINISTRATOR);

    private final LettersWaiting waiting;

    OrganizationNavigation(LettersWaiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("organization.nav.centers", "/centers", "building-community", GROUP, Set.of(), 45),
                admin("organization.admin.title", "/admin", "layout-dashboard", 900),
                admin("organization.admin.centers", "/admin/centers", "building-community", 910),
                admin("organization.admin.departments", "/admin/departments", "building", 920),
                admin("organization.admin.windows", "/admin/windows", "door", 930),
                admin("organization.admin.officers", "/admin/officers", "users", 940),
                admin("organization.import.title", "/admin/staff-import", "table", 945),
                admin("organization.admin.letters", LETTERS, "file-certificate", 950),
                new NavigationEntry(
                        "organization.admin.letters",
                        LETTERS,
                        "file-certificate",
                        DEPARTMENT_GROUP,
                        Set.of(
                                Role.DEPARTMENT_LEADER,
                                Role.APPROVAL_OFFICER,
                                Role.CHIEF_REPRESENTATIVE,
                                Role.SUPERVISOR),
                        290),
                new NavigationEntry(
                        "organization.duty.title",
                        "/duty",
                        "calendar-event",
                        DEPARTMENT_GROUP,
                        Set.of(Role.DEPARTMENT_LEADER),
                        291),
                new NavigationEntry(
                        "organization.duty.rosters",
                        ROSTERS,
                        "calendar-time",
                        DEPARTMENT_GROUP,
                        Set.of(Role.DEPARTMENT_LEADER, Role.APPROVAL_OFFICER, Role.SUPERVISOR),
                        292),
                admin("organization.duty.rosters", ROSTERS, "calendar-time", 960));
    }

    /** Letters that end soon, and to the head those that wait for a signature. */
    @Override
    public Map<String, Long> waiting(SignedIn who) {
        if (KEEPERS.stream().noneMatch(who::is)) {
            return Map.of();
        }
        return Map.of(LETTERS, waiting.count(who));
    }

    private static NavigationEntry admin(String labelKey, String href, String icon, int rank) {
        return new NavigationEntry(labelKey, href, icon, GROUP, Set.of(Role.ADMINISTRATOR), rank);
    }
}
