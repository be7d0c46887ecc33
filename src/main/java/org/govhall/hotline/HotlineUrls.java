package org.govhall.hotline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Component;

/** Supervisors take, dispatch and call back; the departments answer. */
@Component
class HotlineUrls implements UrlAccess, NavigationContribution {

    private static final Role[] ANSWERING = {Role.CHIEF_REPRESENTATIVE, Role.APPROVAL_OFFICER, Role.DEPARTMENT_LEADER};

    private final HotlineDesk desk;
    private final HotlineReach.HotlineReaches far;
    private final Reaches reaches;

    HotlineUrls(HotlineDesk desk, HotlineReach.HotlineReaches far, Reaches reaches) {
        this.desk = desk;
        this.far = far;
        this.reaches = reaches;
    }

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only("/hotline/orders", Role.SUPERVISOR),
                UrlRule.only("/hotline/orders.csv", Role.SUPERVISOR),
                UrlRule.only("/hotline/orders.xlsx", Role.SUPERVISOR),
                UrlRule.only("/hotline/orders/**", Role.SUPERVISOR),
                UrlRule.only("/hotline/department", ANSWERING),
                UrlRule.only("/hotline/department/**", ANSWERING));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry(HotlineSide.CENTER, "supervision.nav.group", Set.of(Role.SUPERVISOR), 331),
                entry(
                        HotlineSide.DEPARTMENT,
                        "casework.nav.chief",
                        Set.of(Role.CHIEF_REPRESENTATIVE, Role.APPROVAL_OFFICER),
                        222),
                entry(HotlineSide.DEPARTMENT, "organization.nav.department", Set.of(Role.DEPARTMENT_LEADER), 282));
    }

    private static NavigationEntry entry(HotlineSide side, String group, Set<Role> roles, int rank) {
        return new NavigationEntry("hotline.nav", side.root(), "phone", group, roles, rank);
    }

    @Override
    public Map<String, Long> waiting(SignedIn who) {
        Map<String, Long> waiting = new HashMap<>();
        if (!reaches.isOfficial(who)) {
            return waiting;
        }
        if (who.is(Role.SUPERVISOR)) {
            waiting.put(HotlineSide.CENTER.root(), desk.waiting(far.asDispatcher(who)));
        }
        if (Stream.of(ANSWERING).anyMatch(who::is)) {
            waiting.put(HotlineSide.DEPARTMENT.root(), desk.waiting(far.asDepartment(who)));
        }
        return waiting;
    }
}
