package org.govhall.casework;

import java.util.List;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** The roots are public; {@code /admin} is the administrator's already. */
@Component
class TrailUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(UrlRule.everyone("/open/roots"), UrlRule.everyone("/api/v1/trail-roots"));
    }
}
