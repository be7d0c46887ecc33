package org.govhall.deadline;

import java.util.List;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class DeadlineUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(UrlRule.everyone("/deadline"), UrlRule.everyone("/api/v1/deadline"));
    }
}
