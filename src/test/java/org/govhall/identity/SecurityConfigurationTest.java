package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SecurityConfigurationTest {

    private final SecurityConfiguration configuration = new SecurityConfiguration();

    @Test
    void withTlsTheCookieBelongsToThisHostAlone() {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setUseSecureCookie(true);
        configuration.cookieOfThisHost(true).customize(serializer);
        MockHttpServletResponse response = new MockHttpServletResponse();
        serializer.writeCookieValue(
                new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "any-session"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-govhall=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        AtomicInteger compared = new AtomicInteger();
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return "encoded";
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
                compared.incrementAndGet();
                return false;
            }
        };
        var manager = configuration.authenticationManager(
                name -> {
                    throw new UsernameNotFoundException("unknown");
                },
                slow);
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() ->
                        manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("nobody", "guess")));
        assertThat(compared).hasValue(1);
    }

    @Test
    void whereTheAddressIsSetAnotherHostIsRefused() {
        HostFirewall firewall = new HostFirewall("https://zwfw.example.gov.cn");
        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> firewall.getFirewalledRequest(to("evil.example", "/sign-in")));
        assertThatCode(() -> firewall.getFirewalledRequest(to("zwfw.example.gov.cn", "/sign-in")))
                .doesNotThrowAnyException();
        assertThatCode(() -> firewall.getFirewalledRequest(to("10.0.0.7", "/actuator/health/readiness")))
                .doesNotThrowAnyException();
        assertThatCode(() -> new HostFirewall("").getFirewalledRequest(to("any.example", "/sign-in")))
                .doesNotThrowAnyException();
    }

    private static MockHttpServletRequest to(String host, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        request.setServletPath(path);
        return request;
    }
}
