package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds to a session that its owner has proved once more who they are; the session gets another id then. */
@Component
class Proofs {

    private final SecurityContextRepository contexts;

    Proofs(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    void add(GrantedAuthority proof, HttpServletRequest request, HttpServletResponse response) {
        Authentication before = current();
        keep(
                before.toBuilder()
                        .authorities(all -> {
                            all.removeIf(authority -> Objects.equals(proof.getAuthority(), authority.getAuthority()));
                            all.add(proof);
                        })
                        .build(),
                request,
                response);
    }

    /** The same person as before, with what has changed about their account since they signed in. */
    void renew(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        keep(current().toBuilder().principal(who).build(), request, response);
    }

    private static Authentication current() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    private void keep(Authentication session, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        contexts.saveContext(context, request, response);
    }
}
