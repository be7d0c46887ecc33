package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
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
 * What counts that is later than the rows reach. Several figures of one page ask for the same: within a request it is read
 * once, so that all figures are of one moment, and a page costs one look at the cases of the last minutes.
 */
@Component
class LastMinutes implements HandlerInterceptor, WebMvcConfigurer {

    private static final String NAME = LastMinutes.class.getName();

    /** From when on, of which cases; their period says nothing. */
    record Asked(Instant since, Selection selection) {}

    /** @param keys in the order of {@link FigureBook#KEYS} */
    record Counts(List<String> keys, Figures figures) {

        LocalDate day() {
            return LocalDate.parse(keys.get(0));
        }

        /** What they are grouped by. */
        String of(String key) {
            return key.equals(FigureSql.FIRST_OF_MONTH)
                    ? day().withDayOfMonth(1).toString()
                    : keys.get(FigureBook.KEYS.indexOf(key));
        }
    }

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
