package org.govhall.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * More was sent at once than the server takes in. It shows before any controller is found, so this advice belongs to no
 * package; one file that is too large is refused beside its field by {@link Uploads} instead.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadTooLarge {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @Nullable String backToThePage(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/my/")) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return null;
        }
        flash.addFlashAttribute("problem", "casework.material.too-much");
        return "redirect:" + path;
    }
}
