package org.govhall.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
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
    private final SecondFactor second;
    private final Sessions sessions;
    private final SecuritySettings settings;
    private final OutsideIdentities outside;

    SignInOutcome(
            AuditLog audit,
            AttemptLimit limit,
            SecondFactor second,
            Sessions sessions,
            SecuritySettings settings,
            OutsideIdentities outside) {
        this.audit = audit;
        this.limit = limit;
        this.second = second;
        this.sessions = sessions;
        this.settings = settings;
        this.outside = outside;
        setRedirectStrategy(new LocalRedirects());
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
        if (authentication.getPrincipal() instanceof SignedIn who) {
            HttpSession session = request.getSession();
            session.setAttribute(Device.ATTRIBUTE, Device.of(request));
            outside.tiePending(who, session);
            sessions.makeRoom(
                    who.accountId(), Instant.ofEpochMilli(session.getCreationTime()), settings.sessionsPerAccount());
        }
        if (authentication.getPrincipal() instanceof SignedIn who && !second.isEnough(who, authentication)) {
            // what they wanted to open stays saved until the second step is done
            response.sendRedirect(request.getContextPath() + SecondStepController.ADDRESS);
            return;
        }
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
        if (who.is(Role.DEPARTMENT_LEADER)) {
            return "/letters";
        }
        if (who.is(Role.SUPERVISOR)) {
            return "/supervision";
        }
        if (who.is(Role.SECURITY_ADMINISTRATOR)) {
            return "/security/accounts";
        }
        if (who.is(Role.AUDIT_ADMINISTRATOR)) {
            return "/audit";
        }
        return who.is(Role.ADMINISTRATOR) ? "/admin" : "/my/cases";
    }
}
