package org.govhall.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ServletRequestPathUtils;

/** Makes the {@link CaseVisit} of a request to {@code …/cases/{id}…}. */
@Configuration(proxyBeanMethods = false)
class CaseVisits implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(CaseVisit.class);
    }

    /** @throws NoSuchCase when the address names no case */
    @Override
    public CaseVisit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class), "a page is asked for");
        return new CaseVisit(
                caseId(servlet),
                DeskRole.at(ServletRequestPathUtils.getParsedRequestPath(servlet)
                        .pathWithinApplication()
                        .value()),
                (SignedIn) Objects.requireNonNull(((Authentication) servlet.getUserPrincipal()).getPrincipal()),
                LocaleContextHolder.getLocale(),
                (Model) Objects.requireNonNull(page, "a page answers").getModel(),
                RequestContextUtils.getOutputFlashMap(servlet));
    }

    private static CaseId caseId(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            try {
                return CaseId.of(id);
            } catch (IllegalArgumentException e) {
                throw new NoSuchCase();
            }
        }
        throw new NoSuchCase();
    }
}
