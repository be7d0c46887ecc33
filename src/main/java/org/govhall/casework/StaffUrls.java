package org.govhall.casework;

import static org.govhall.identity.Role.APPROVAL_OFFICER;
import static org.govhall.identity.Role.CHIEF_REPRESENTATIVE;
import static org.govhall.identity.Role.DEPARTMENT_LEADER;
import static org.govhall.identity.Role.WINDOW_CLERK;

import java.util.List;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** The addresses of the window, of the chief representative, and of the leader on duty. */
@Component
class StaffUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only("/desk", WINDOW_CLERK),
                UrlRule.only("/desk/**", WINDOW_CLERK),
                UrlRule.only("/approval", CHIEF_REPRESENTATIVE, APPROVAL_OFFICER, DEPARTMENT_LEADER),
                UrlRule.only("/approval/cases/**", CHIEF_REPRESENTATIVE, APPROVAL_OFFICER, DEPARTMENT_LEADER),
                UrlRule.only("/approval/**", CHIEF_REPRESENTATIVE, APPROVAL_OFFICER));
    }
}
