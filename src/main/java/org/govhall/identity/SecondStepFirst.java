package org.govhall.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may open a page once they have proved a second time who they are is asked to, and then gets it. */
class SecondStepFirst implements AccessDeniedHandler {

    private final RequestCache wishes = new HttpSessionRequestCache();
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision missing) {
            if ("GET".equals(request.getMethod())) {
                wishes.saveRequest(request, response);
            }
            boolean password = missing.getFactorErrors().stream()
                    .anyMatch(error -> AddressAccess.PASSWORD_CHANGED.equals(
                            error.getRequiredFactor().getAuthority()));
            response.sendRedirect(request.getContextPath()
                    + (password ? OwnPasswordController.ADDRESS : SecondStepController.ADDRESS));
        } else {
            otherwise.handle(request, response, refused);
        }
    }
}
