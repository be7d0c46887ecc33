package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What days count that have no rows yet, today above all. Several figures of one page ask for the same days: within a request
 * they are read once, so that all figures are of one moment, and a page costs one look at the cases of today.
 */
@Component
class OpenDays implements HandlerInterceptor, WebMvcConfigurer {

    private static final String NAME = OpenDays.class.getName();

    /** Which days, of which cases. */
    record Asked(List<Period> stretches, Selection selection) {}

    /** @param keys in the order of {@link FigureBook#KEYS} */
    record Counts(List<String> keys, Figures figures) {}

    private record Page(Map<Asked, List<Counts>> read) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(NAME, new Page(new HashMap<>()));
        return true;
    }

    /** What was read for this page, or is read now. */
    List<Counts> of(Asked asked, Function<Asked, List<Counts>> reader) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Page page
                ? page.read().computeIfAbsent(asked, reader)
                : reader.apply(asked);
    }
}
