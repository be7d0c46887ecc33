package org.govhall.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The rail of the window and of the chief representative, with what waits behind each line. */
@Component
class StaffNavigation implements NavigationContribution {

    private static final String WINDOW = "casework.nav.window";
    private static final String CHIEF = "casework.nav.chief";
    private static final Set<Role> CLERKS = Set.of(Role.WINDOW_CLERK);
    private static final Set<Role> DECIDERS = Set.of(Role.CHIEF_REPRESENTATIVE, Role.APPROVAL_OFFICER);
    private static final Set<Role> LEADERS = Set.of(Role.DEPARTMENT_LEADER);

    private final DeskCases cases;

    StaffNavigation(DeskCases cases) {
        this.cases = cases;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("casework.nav.inbox", "/desk", "inbox", WINDOW, CLERKS, 110),
                new NavigationEntry("casework.nav.register", "/desk/register", "file-plus", WINDOW, CLERKS, 120),
                new NavigationEntry("casework.nav.ledger", "/desk/cases", "file-search", WINDOW, CLERKS, 130),
                new NavigationEntry("casework.nav.approval", "/approval", "gavel", CHIEF, DECIDERS, 210),
                new NavigationEntry(
                        "casework.nav.on-duty", "/approval", "gavel", "organization.nav.department", LEADERS, 280));
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        Map<String, Long> waiting = new HashMap<>();
        if (who.is(Role.WINDOW_CLERK)) {
            waiting.put("/desk", cases.counts(who.accountId()).getOrDefault(CaseStatus.RECEIVED, 0L));
        }
        if (DECIDERS.stream().anyMatch(who::is) || LEADERS.stream().anyMatch(who::is)) {
            waiting.put("/approval", cases.countWaitingForMe(who.accountId()));
        }
        return waiting;
    }
}
