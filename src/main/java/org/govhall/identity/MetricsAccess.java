package org.govhall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The metrics open to a program that shows the token, and to nobody where none is set; no account and no session. */
@Configuration(proxyBeanMethods = false)
class MetricsAccess {

    private static final String ADDRESS = "/actuator/prometheus";
    private static final String BEARER = "Bearer ";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${govhall.metrics.token:}") String token) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(ADDRESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, asked) -> new AuthorizationDecision(shows(token, asked.getRequest()))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
                    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .build();
    }

    private static boolean shows(String token, HttpServletRequest request) {
        @Nullable String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), (BEARER + token).getBytes(StandardCharsets.UTF_8));
    }
}
