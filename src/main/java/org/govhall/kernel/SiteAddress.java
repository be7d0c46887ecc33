package org.govhall.kernel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the portal is found from outside: what a square code on paper or a link in a mail begins with. Set in service
 * ({@code GOVHALL_SITE_ADDRESS}), so that no header of a request decides it.
 */
@Component
public class SiteAddress {

    private final String configured;

    SiteAddress(@Value("${govhall.site.address:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /**
     * @param path inside the portal, beginning with a slash
     * @return the whole address; where none is set, that of the present request
     */
    public String of(String path) {
        return (configured.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : configured)
                + path;
    }
}
