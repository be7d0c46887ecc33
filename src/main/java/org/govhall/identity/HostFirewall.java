package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses requests that can be read in two ways, and those for another host than that of the portal, where its address is
 * set. Whether the program is well, and its metrics, may be asked for by any name: load balancers ask by number.
 */
class HostFirewall implements HttpFirewall {

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall anyHost = new StrictHttpFirewall();

    /** @param address of the portal from outside; empty where none is set, and then any host is answered */
    HostFirewall(String address) {
        if (!address.isBlank()) {
            Set<String> hosts = Set.of(URI.create(address.strip()).getHost(), "localhost", "127.0.0.1");
            strict.setAllowedHostnames(hosts::contains);
        }
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean watched = AttemptGuard.pathOf(request).startsWith("/actuator/");
        return (watched ? anyHost : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
