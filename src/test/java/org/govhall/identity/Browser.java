package org.govhall.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keeps its cookies, so that a person signs in and goes on through all filters. */
public final class Browser {

    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final MockMvcTester mvc;
    private final String address;
    private Cookie[] cookies = {new Cookie("none", "none")};

    public Browser(MockMvcTester mvc) {
        this(mvc, "127.0.0.1");
    }

    public Browser(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    public MvcTestResult get(String path) {
        return keep(mvc.get()
                .uri(path)
                .cookie(cookies)
                .header("User-Agent", AGENT)
                .with(this::from)
                .exchange());
    }

    /** @param fields name, value, name, value … */
    public MvcTestResult post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri(path)
                .cookie(cookies)
                .header("User-Agent", AGENT)
                .with(this::from)
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return keep(request.exchange());
    }

    public MvcTestResult signIn(String name, String password) {
        return post("/sign-in", "name", name, "password", password);
    }

    /** What the session is known by. */
    public String session() {
        return cookies[0].getValue();
    }

    static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private org.springframework.mock.web.MockHttpServletRequest from(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private MvcTestResult keep(MvcTestResult answer) {
        Arrays.stream(answer.getResponse().getCookies())
                .filter(cookie -> Set.of("govhall", "SESSION").contains(cookie.getName()))
                .findFirst()
                .ifPresent(cookie -> cookies = new Cookie[] {cookie});
        return answer;
    }
}
