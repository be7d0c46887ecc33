package org.govhall.schedule;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class ScheduleUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only("/admin/schedule", Role.ADMINISTRATOR),
                UrlRule.only("/admin/schedule/**", Role.ADMINISTRATOR));
    }
}
