package org.govhall.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing of passwords: ten attempts in a quarter of an hour for one name from one address. Because the
 * address is part of what is counted, nobody can lock another person out from elsewhere.
 */
class AttemptGuard extends OncePerRequestFilter {

    static final String PURPOSE = "sign-in";
    private static final int MOST = 10;

    /** One password tried on many names; a hall's own computers share an address, so a busy morning must pass. */
    private static final int MOST_FROM_AN_ADDRESS = 300;

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final AttemptLimit limit;

    AttemptGuard(AttemptLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/sign-in".equals(pathOf(request)));
    }

    /** The address within the program; the firewall has refused what could be read in two ways. */
    static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.take(PURPOSE, who(request), MOST, SPAN)
                && limit.take("sign-in-from", request.getRemoteAddr(), MOST_FROM_AN_ADDRESS, SPAN)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?too-many");
        }
    }

    /** What attempts are counted by: the address they come from and the name that is tried. */
    static String who(HttpServletRequest request) {
        String name = request.getParameter("name");
        return request.getRemoteAddr() + " " + (name == null ? "" : name.strip());
    }
}
