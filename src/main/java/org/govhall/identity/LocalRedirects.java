package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads to addresses of this program only. A saved request remembers the host it came for, and a host is what a header
 * says; so of an address only what comes after the host is used.
 */
final class LocalRedirects implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        String local = local(url);
        boolean absolute = local.startsWith(request.getContextPath() + "/") && !url.startsWith("/");
        response.sendRedirect(absolute ? local : request.getContextPath() + local);
    }

    /** Path and query of what somebody wanted to open. */
    static String of(SavedRequest wish) {
        return local(wish.getRedirectUrl());
    }

    private static String local(String url) {
        URI address = URI.create(url);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        // two slashes would begin a host again
        String plain = "/" + path.replaceFirst("^/+", "");
        return address.getRawQuery() == null ? plain : plain + "?" + address.getRawQuery();
    }
}
