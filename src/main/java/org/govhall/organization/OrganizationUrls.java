package org.govhall.organization;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class OrganizationUrls implements UrlAccess {

    private static final Role[] LETTER_READERS = {
        Role.WINDOW_CLERK,
        Role.CHIEF_REPRESENTATIVE,
        Role.APPROVAL_OFFICER,
        Role.DEPARTMENT_LEADER,
        Role.SUPERVISOR,
        Role.ADMINISTRATOR
    };

    /** Who reads letters, and the two administrators who look after who may do what. */
    private static final Role[] POWER_READERS = {
        Role.WINDOW_CLERK,
        Role.CHIEF_REPRESENTATIVE,
        Role.APPROVAL_OFFICER,
        Role.DEPARTMENT_LEADER,
        Role.SUPERVISOR,
        Role.ADMINISTRATOR,
        Role.SECURITY_ADMINISTRATOR,
        Role.AUDIT_ADMINISTRATOR
    };

    private static final Role[] ROSTER_READERS = {
        Role.DEPARTMENT_LEADER, Role.APPROVAL_OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR
    };

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/centers"),
                UrlRule.everyone("/centers/{id}"),
                UrlRule.only("/letters/drafts/{id}/sign", Role.DEPARTMENT_LEADER),
                UrlRule.only("/letters/drafts/**", Role.ADMINISTRATOR, Role.APPROVAL_OFFICER, Role.DEPARTMENT_LEADER),
                UrlRule.only("/letters/{id}/revoke", Role.ADMINISTRATOR, Role.DEPARTMENT_LEADER),
                UrlRule.only("/letters/powers", POWER_READERS),
                UrlRule.only("/letters", LETTER_READERS),
                UrlRule.only("/letters.xlsx", LETTER_READERS),
                UrlRule.only("/letters/**", LETTER_READERS),
                UrlRule.only("/duty", Role.DEPARTMENT_LEADER),
                UrlRule.only("/duty/sign-in", Role.DEPARTMENT_LEADER),
                UrlRule.only("/duty/sign-out", Role.DEPARTMENT_LEADER),
                UrlRule.only("/duty/rosters", ROSTER_READERS),
                UrlRule.only("/duty/rosters/{id}", ROSTER_READERS),
                UrlRule.only("/duty/rosters/**", Role.DEPARTMENT_LEADER, Role.APPROVAL_OFFICER, Role.ADMINISTRATOR),
                UrlRule.only("/admin", Role.ADMINISTRATOR),
                UrlRule.only("/admin/**", Role.ADMINISTRATOR));
    }
}
