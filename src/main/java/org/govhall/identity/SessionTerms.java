package org.govhall.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose time is over although it is used: after a day's work, or when a role has ended. Notes, once, in
 * which browser a session lives.
 */
class SessionTerms extends OncePerRequestFilter {

    private final SecuritySettings settings;
    private final Clock clock;

    SessionTerms(SecuritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                if (who.isOutdated(clock.instant(), settings.longestSession())) {
                    session.invalidate();
                    SecurityContextHolder.clearContext();
                } else if (session.getAttribute(Device.ATTRIBUTE) == null) {
                    session.setAttribute(Device.ATTRIBUTE, Device.of(request));
                }
            }
        }
        chain.doFilter(request, response);
    }
}
