package org.govhall.casework;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** Everybody may read how to apply and ask for progress; what is one's own needs signing in. */
@Component
class CitizenUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/progress"),
                UrlRule.everyone("/apply/{code}"),
                UrlRule.only("/apply/{code}/start", Role.CITIZEN),
                UrlRule.only("/my/cases/**", Role.CITIZEN),
                UrlRule.only("/my/drafts/**", Role.CITIZEN),
                UrlRule.signedIn("/changed/{id}"));
    }
}
