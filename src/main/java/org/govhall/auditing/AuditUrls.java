package org.govhall.auditing;

import java.util.List;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

@Component
class AuditUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.only("/audit", Role.AUDIT_ADMINISTRATOR), UrlRule.only("/audit/**", Role.AUDIT_ADMINISTRATOR));
    }
}
