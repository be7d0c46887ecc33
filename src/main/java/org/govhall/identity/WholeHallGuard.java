package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the administrator of one centre out of what belongs to the whole hall. */
@Configuration(proxyBeanMethods = false)
class WholeHallGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<HallKeepers> keepers;

    WholeHallGuard(ObjectProvider<HallKeepers> keepers) {
        this.keepers = keepers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), WholeHall.class)) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null
                    || !(authentication.getPrincipal() instanceof SignedIn who)
                    || !keepers.stream().allMatch(one -> one.keepsAll(who))) {
                throw new AccessDeniedException("keeps a part of the hall only");
            }
        }
        return true;
    }
}
