package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** What follows when a province's unified identity has said who somebody is: they are signed in here as themselves. */
@Component
class OutsideSignIn implements AuthenticationSuccessHandler {

    private final OutsideIdentities identities;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactor second;
    private final SecurityContextRepository contexts;
    private final ProvenNumber proven;
    private final String numberClaim;

    OutsideSignIn(
            OutsideIdentities identities,
            Accounts accounts,
            SignIns signIns,
            SecondFactor second,
            SecurityContextRepository contexts,
            ProvenNumber proven,
            @Value("${govhall.identity.oidc-number-claim:idcard}") String numberClaim) {
        this.identities = identities;
        this.accounts = accounts;
        this.signIns = signIns;
        this.second = second;
        this.contexts = contexts;
        this.proven = proven;
        this.numberClaim = numberClaim;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // what the issuer says is used once and not kept in the session
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(nobody);
        contexts.saveContext(nobody, request, response);
        String next = authentication.getPrincipal() instanceof OidcUser user
                ? signedIn(user, request, response)
                : "/sign-in?failed";
        response.sendRedirect(next.startsWith("/") ? request.getContextPath() + next : next);
    }

    private String signedIn(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        // an ID token has both, or it would not have been accepted (OpenID Connect Core section 2)
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String subject = Objects.requireNonNull(user.getSubject());
        String number = number(user);
        Optional<AccountId> account = identities
                .find(issuer, subject)
                .or(() -> number == null
                        ? Optional.empty()
                        : identities.tie(issuer, subject, number, request.getSession()));
        SignedIn who =
                account.map(accounts::signedIn).filter(SignedIn::isEnabled).orElse(null);
        if (who == null) {
            if (OutsideIdentities.isPending(request.getSession())) {
                return "/sign-in?tie";
            }
            if (number != null) {
                proven.remember(request, number);
            }
            return "/sign-in?unknown";
        }
        return signIns.begin(
                who,
                second.proofNow(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY),
                "unified identity",
                request,
                response);
    }

    private @Nullable String number(OidcUser user) {
        String number = user.getClaimAsString(numberClaim);
        return number == null || number.isBlank() ? null : number;
    }
}
