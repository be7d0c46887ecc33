package org.govhall.catalog;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** The catalogue is public; it is kept by the approval offices and the administrator. */
@Component
class CatalogUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/items"),
                UrlRule.everyone("/items/**"),
                UrlRule.everyone("/api/v1/items"),
                UrlRule.everyone("/api/v1/items/{code}"),
                UrlRule.everyone("/open/entry"),
                UrlRule.everyone("/reform"),
                UrlRule.everyone("/reform/**"),
                UrlRule.only("/catalog/**", Role.APPROVAL_OFFICER, Role.ADMINISTRATOR));
    }
}
