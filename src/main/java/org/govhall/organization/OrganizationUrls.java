package org.govhall.organization;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class OrganizationUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/centers"),
                UrlRule.everyone("/centers/{id}"),
                UrlRule.only("/admin", Role.ADMINISTRATOR),
                UrlRule.only("/admin/**", Role.ADMINISTRATOR));
    }
}
