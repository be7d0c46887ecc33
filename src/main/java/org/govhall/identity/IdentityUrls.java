package org.govhall.identity;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class IdentityUrls implements UrlAccess {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.everyone("/sign-in"),
                UrlRule.everyone(SecondStepController.ADDRESS),
                UrlRule.everyone("/sign-in/passkey/**"),
                UrlRule.everyone("/sign-in/code/**"),
                UrlRule.everyone("/sign-in/forgotten/**"),
                UrlRule.everyone("/sign-out"),
                UrlRule.everyone("/setup"),
                UrlRule.signedIn("/account/**"),
                UrlRule.only(
                        "/security/matrix", Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR),
                UrlRule.only("/security/**", Role.SECURITY_ADMINISTRATOR));
    }
}
