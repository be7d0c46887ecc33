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
                UrlRule.everyone("/sign-out"),
                UrlRule.everyone("/setup"),
                UrlRule.signedIn("/account/**"));
    }
}
