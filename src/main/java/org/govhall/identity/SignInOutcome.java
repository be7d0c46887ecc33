package org.govhall.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person lands after signing in, and what the audit log keeps of it. */
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final AuditLog audit;
    private final AttemptLimit limit;

    SignInOutcome(AuditLog audit, AttemptLimit limit) {
        this.audit = audit;
        this.limit = limit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        limit.forget(AttemptGuard.PURPOSE, AttemptGuard.who(request));
        audit.recordApart(
                AuditKind.SIGN_IN,
                authentication.getName(),
                "account/" + authentication.getName(),
                request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        audit.recordApart(AuditKind.SIGN_IN_FAILED, null, "-", request.getRemoteAddr());
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? homeOf(who) : "/";
    }

    /** The page where a person of these roles begins to work. */
    static String homeOf(SignedIn who) {
        if (who.is(Role.CHIEF_REPRESENTATIVE) || who.is(Role.APPROVAL_OFFICER)) {
            return "/approval";
        }
        if (who.is(Role.WINDOW_CLERK)) {
            return "/desk";
        }
        if (who.is(Role.SUPERVISOR)) {
            return "/supervision";
        }
        return who.is(Role.ADMINISTRATOR) ? "/admin" : "/my/cases";
    }
}
