package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Signs somebody in by another way than the password: under a new session id, noted, within the limit of sessions. */
@Component
class SignIns {

    private final SecurityContextRepository contexts;
    private final Sessions sessions;
    private final SecuritySettings settings;
    private final SecondFactor second;
    private final AuditLog audit;
    private final OutsideIdentities outside;
    private final RequestCache wishes = new HttpSessionRequestCache();

    SignIns(
            SecurityContextRepository contexts,
            Sessions sessions,
            SecuritySettings settings,
            SecondFactor second,
            AuditLog audit,
            OutsideIdentities outside) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.settings = settings;
        this.second = second;
        this.audit = audit;
        this.outside = outside;
    }

    /**
     * @param proof by what they have shown who they are
     * @param how for the log, such as {@code code}
     * @return where they go next: the second step, what they wanted to open, or where their work begins
     */
    String begin(
            SignedIn who,
            GrantedAuthority proof,
            String how,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<GrantedAuthority> authorities = new ArrayList<>(who.getAuthorities());
        authorities.add(proof);
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(Device.ATTRIBUTE, Device.of(request));
        outside.tiePending(who, session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.makeRoom(
                who.accountId(), Instant.ofEpochMilli(session.getCreationTime()), settings.sessionsPerAccount());
        audit.recordApart(
                AuditKind.SIGN_IN,
                who.getUsername(),
                "account/" + who.getUsername(),
                request.getRemoteAddr() + " by " + how);
        if (!second.isEnough(who, authentication)) {
            return SecondStepController.ADDRESS;
        }
        return wishOrHome(who, request, response);
    }

    /** What they wanted to open before they were asked who they are, or where their work begins. */
    String wishOrHome(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wish = wishes.getRequest(request, response);
        return wish == null ? SignInOutcome.homeOf(who) : LocalRedirects.of(wish);
    }
}
