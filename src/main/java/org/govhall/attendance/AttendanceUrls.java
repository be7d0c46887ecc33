package org.govhall.attendance;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class AttendanceUrls implements UrlAccess {

    private static final Role[] AT_WINDOWS = {Role.WINDOW_CLERK, Role.CHIEF_REPRESENTATIVE};
    private static final Role[] READERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};
    private static final Role[] JUDGES = {Role.CHIEF_REPRESENTATIVE, Role.DEPARTMENT_LEADER, Role.ADMINISTRATOR};

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only("/attendance", AT_WINDOWS),
                UrlRule.only("/attendance/sign-in", AT_WINDOWS),
                UrlRule.only("/attendance/sign-out", AT_WINDOWS),
                UrlRule.only("/attendance/leave", AT_WINDOWS),
                UrlRule.only("/attendance/leave/**", AT_WINDOWS),
                UrlRule.only("/attendance/requests", JUDGES),
                UrlRule.only("/attendance/requests/**", JUDGES),
                UrlRule.only("/attendance/findings", AT_WINDOWS),
                UrlRule.only("/attendance/findings/**", AT_WINDOWS),
                UrlRule.only("/attendance/patrols", Role.SUPERVISOR),
                UrlRule.only("/attendance/patrols/**", Role.SUPERVISOR),
                UrlRule.only("/attendance/figures", READERS),
                UrlRule.only("/attendance/figures.csv", READERS),
                UrlRule.only("/attendance/figures.xlsx", READERS));
    }
}
