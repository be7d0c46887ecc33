package org.govhall.auditing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes down who took which table out of the hall, whatever module made it. */
@Component
class ExportTrace implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|xlsx|zip)");

    /** A filter is told by its value where that is a word of ours, a date or a short number; a name or a number of a person is not. */
    private static final Pattern HARMLESS =
            Pattern.compile("[A-Z][A-Z_]*|[a-z]{1,12}|\\d{1,4}(-\\d{2}){0,2}|[0-9a-f-]{36}");

    private final AuditLog log;

    ExportTrace(AuditLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (failure == null
                && response.getStatus() == HttpServletResponse.SC_OK
                && TABLE.matcher(path).matches()
                && signedIn(request.getUserPrincipal()) instanceof SignedIn who) {
            log.recordApart(AuditKind.EXPORT, who.getUsername(), "export" + path, filters(request));
        }
    }

    private static @Nullable Object signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication ? authentication.getPrincipal() : null;
    }

    private static String filters(HttpServletRequest request) {
        Set<String> told = new TreeSet<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = values.length == 0 ? "" : values[0];
            if (!value.isEmpty()) {
                told.add(name + "=" + (HARMLESS.matcher(value).matches() ? value : "…"));
            }
        });
        return String.join(" ", told);
    }
}
