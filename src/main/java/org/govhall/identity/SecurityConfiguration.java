package org.govhall.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.govhall.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Deny by default: an address opens only to those whom a module's {@link UrlAccess} names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http,
            List<UrlAccess> modules,
            SignInOutcome outcome,
            AttemptGuard attempts,
            SessionTerms terms,
            SecondFactor second,
            ObjectProvider<ClientRegistrationRepository> provinces,
            OutsideSignIn outside) {
        http.authorizeHttpRequests(requests -> {
            // only ends an answer that was begun for somebody who might have it; meanwhile their session may have ended
            requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
            for (UrlAccess module : modules) {
                for (UrlRule rule : module.rules()) {
                    var url = requests.requestMatchers(
                            PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()));
                    if (rule.audience() == UrlRule.Audience.EVERYONE) {
                        url.permitAll();
                    } else {
                        url.access(new AddressAccess(rule, second));
                    }
                }
            }
            requests.anyRequest().denyAll();
        });
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .successHandler(outcome)
                .failureHandler(outcome));
        if (provinces.getIfAvailable() != null) {
            // switched on by spring.security.oauth2.client.registration.*: a province's unified identity
            http.oauth2Login(
                    login -> login.loginPage("/sign-in").successHandler(outside).failureHandler(outcome));
        }
        http.addFilterBefore(attempts, UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(terms, SecurityContextHolderFilter.class);
        http.exceptionHandling(handling -> handling.accessDeniedHandler(new SecondStepFirst()));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(policy ->
                                policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(
                                CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Where TLS is, the cookie of the session can be set by this host alone, and is sent to it alone. */
    @Bean
    DefaultCookieSerializerCustomizer cookieOfThisHost(
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        return cookie -> {
            if (secure) {
                cookie.setCookieName("__Host-govhall");
                cookie.setCookiePath("/");
            }
        };
    }

    @Bean
    HttpFirewall firewall(@Value("${govhall.site.address:}") String address) {
        return new HostFirewall(address);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    UserDetailsService accountsBySignInName(Accounts accounts) {
        return name -> accounts.bySignInName(name).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    AuthenticationManager authenticationManager(UserDetailsService accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(provider);
    }

    @Bean
    SignInOutcome signInOutcome(
            AuditLog audit,
            AttemptLimit limit,
            SecondFactor second,
            Sessions sessions,
            SecuritySettings settings,
            OutsideIdentities outside) {
        return new SignInOutcome(audit, limit, second, sessions, settings, outside);
    }

    @Bean
    SessionTerms sessionTerms(SecuritySettings settings, Clock clock) {
        return new SessionTerms(settings, clock);
    }

    @Bean
    AttemptGuard attemptGuard(AttemptLimit limit) {
        return new AttemptGuard(limit);
    }

    /** These belong to the security chain only; the servlet container must not run them a second time. */
    @Bean
    FilterRegistrationBean<AttemptGuard> attemptGuardOnlyInChain(AttemptGuard guard) {
        return onlyInChain(guard);
    }

    @Bean
    FilterRegistrationBean<SessionTerms> sessionTermsOnlyInChain(SessionTerms terms) {
        return onlyInChain(terms);
    }

    private static <T extends Filter> FilterRegistrationBean<T> onlyInChain(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
