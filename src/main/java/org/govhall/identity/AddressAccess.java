package org.govhall.identity;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Opens the addresses of one rule to whom it names: to the signed in, or to those of a role; and to people who decide,
 * sign or administer only once they have proved a second time who they are.
 */
final class AddressAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final FactorAuthorizationDecision SECOND_FACTOR_MISSING =
            new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(RequiredFactor.builder()
                    .authority(SecondFactor.CODE_AUTHORITY)
                    .build())));

    static final String PASSWORD_CHANGED = "FACTOR_OWN_PASSWORD";

    private static final FactorAuthorizationDecision OWN_PASSWORD_MISSING =
            new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(
                    RequiredFactor.builder().authority(PASSWORD_CHANGED).build())));

    private final UrlRule rule;
    private final SecondFactor second;

    AddressAccess(UrlRule rule, SecondFactor second) {
        this.rule = rule;
        this.second = second;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        Authentication session = authentication.get();
        if (session == null || !(session.getPrincipal() instanceof SignedIn who)) {
            return new AuthorizationDecision(false);
        }
        List<Role> used = rule.roles().stream().filter(who::is).toList();
        if (rule.audience() == UrlRule.Audience.ROLES && used.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        if (who.mustChangePassword()
                && !AttemptGuard.pathOf(request.getRequest()).equals(OwnPasswordController.ADDRESS)) {
            return OWN_PASSWORD_MISSING;
        }
        if (SecondFactor.hasSecond(session)) {
            return new AuthorizationDecision(true);
        }
        boolean onlyBySecondFactor = !used.isEmpty() && used.stream().allMatch(Role::needsSecondFactor);
        return who.hasSecondFactor() || (onlyBySecondFactor && second.isRequiredOf(who))
                ? SECOND_FACTOR_MISSING
                : new AuthorizationDecision(true);
    }
}
