package org.govhall.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Signs in who has just signed up, without asking for the password they typed a moment ago. */
@Component
class FirstSignIn {

    private static final String HOME = "/my/cases";

    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final AuditLog audit;
    private final RequestCache wishes = new HttpSessionRequestCache();

    FirstSignIn(Accounts accounts, SecurityContextRepository contexts, AuditLog audit) {
        this.accounts = accounts;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Signs the account in under a new session: nothing that was known of the old one, its id or its token, is of use.
     *
     * @return where the person wanted to go before they were asked to sign in, or their cases
     */
    String signIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wish = wishes.getRequest(request, response);
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SignedIn who = accounts.signedIn(account);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        audit.recordApart(AuditKind.SIGN_IN, account.toString(), "account/" + account, request.getRemoteAddr());
        return wish == null ? HOME : wish.getRedirectUrl();
    }
}
