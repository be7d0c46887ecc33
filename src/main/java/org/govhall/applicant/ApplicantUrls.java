package org.govhall.applicant;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class ApplicantUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/sign-up/**"),
                UrlRule.only("/my/profile/**", Role.CITIZEN),
                UrlRule.only("/my/entrustments/**", Role.CITIZEN));
    }
}
