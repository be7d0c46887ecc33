package org.govhall.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** {@code ?lang=en|zh_CN} and {@code ?elder=on|off} on any address; both are kept in a cookie, anything else is ignored. */
@Configuration(proxyBeanMethods = false)
class Preferences implements WebMvcConfigurer, HandlerInterceptor {

    private static final Map<String, Locale> LANGUAGES =
            Map.of("en", Locale.ENGLISH, "zh_CN", Locale.SIMPLIFIED_CHINESE, "zh-CN", Locale.SIMPLIFIED_CHINESE);
    private static final String ELDER = "govhall-elder";
    private static final Duration KEPT = Duration.ofDays(365);

    static boolean isElder(HttpServletRequest request) {
        if (request.getAttribute(ELDER) instanceof Boolean chosenJustNow) {
            return chosenJustNow;
        }
        Cookie cookie = WebUtils.getCookie(request, ELDER);
        return cookie != null && cookie.getValue().equals("on");
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("govhall-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/css/**", "/js/**", "/img/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale language = LANGUAGES.get(parameter(request, "lang"));
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (language != null && resolver instanceof CookieLocaleResolver) {
            resolver.setLocale(request, response, language);
        }
        String elder = parameter(request, "elder");
        if (elder.equals("on") || elder.equals("off")) {
            request.setAttribute(ELDER, elder.equals("on"));
            ResponseCookie cookie = ResponseCookie.from(ELDER, elder)
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    private static String parameter(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given;
    }
}
