package org.govhall.supervision;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class SupervisionUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/open/figures"),
                UrlRule.everyone("/api/v1/statistics"),
                UrlRule.everyone("/api/v1/statistics.csv"),
                UrlRule.only("/supervision", Role.SUPERVISOR),
                UrlRule.only("/supervision/**", Role.SUPERVISOR));
    }
}
