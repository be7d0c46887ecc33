package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in twice over, as a browser does it: with cookies, through all filters. */
@PostgresTest
class SecondStepPagesTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";
    private static final Pattern SECRET = Pattern.compile("<code class=\"gh-secret\">([A-Z2-7 ]+)</code>");
    private static int number;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private Sessions sessions;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void itIsRequired() {
        settings.change(SecondFactorMode.REQUIRED, 3, AccountId.next());
    }

    @AfterEach
    void itIsOffered() {
        settings.change(SecondFactorMode.OFFERED, 3, AccountId.next());
    }

    @Test
    void whoAdministersSetsUpASecondFactorAndIsAskedForItFromThenOn() {
        String name = open(Role.ADMINISTRATOR);
        Browser first = new Browser(mvc);
        assertThat(first.post("/sign-in", "name", name, "password", PASSWORD))
                .hasRedirectedUrl("/sign-in/second-factor");
        assertThat(first.get("/admin")).hasRedirectedUrl("/sign-in/second-factor");
        assertThat(first.get("/sign-in/second-factor")).hasRedirectedUrl("/account/security");

        assertThat(first.post("/account/security/authenticator/new", "code", "wrong"))
                .bodyText()
                .contains("密码不对");
        assertThat(first.post("/account/security/authenticator/new", "code", PASSWORD))
                .hasRedirectedUrl("/account/security/authenticator");
        String secret = secretOn(first.get("/account/security/authenticator"));
        assertThat(first.post("/account/security/authenticator", "code", "000000"))
                .bodyText()
                .contains("验证码不对");
        String before = first.session();
        assertThat(first.post("/account/security/authenticator", "code", code(secret)))
                .hasRedirectedUrl("/account/security/recovery-codes");
        assertThat(first.session())
                .as("another session id once more was proved")
                .isNotEqualTo(before);
        assertThat(first.get("/admin")).hasStatusOk();

        clock.advance(Duration.ofSeconds(60));
        Browser second = new Browser(mvc);
        second.get("/admin/windows");
        assertThat(second.post("/sign-in", "name", name, "password", PASSWORD))
                .hasRedirectedUrl("/sign-in/second-factor");
        assertThat(second.get("/account/security")).hasRedirectedUrl("/sign-in/second-factor");
        assertThat(second.post("/sign-in/second-factor", "code", "123"))
                .bodyText()
                .contains("验证码不对");
        assertThat(second.post("/sign-in/second-factor", "code", code(secret)))
                .redirectedUrl()
                .contains("/account/security");
        assertThat(second.get("/admin")).hasStatusOk();
    }

    @Test
    void aClerkWorksWithoutOne() {
        String name = open(Role.WINDOW_CLERK);
        Browser browser = new Browser(mvc);
        assertThat(browser.post("/sign-in", "name", name, "password", PASSWORD)).hasRedirectedUrl("/desk");
    }

    @Test
    void decidingIsClosedToASessionWithoutIt() {
        String name = open(Role.CHIEF_REPRESENTATIVE);
        Browser browser = new Browser(mvc);
        browser.post("/sign-in", "name", name, "password", PASSWORD);
        assertThat(browser.post("/approval/cases/" + java.util.UUID.randomUUID() + "/approve"))
                .hasRedirectedUrl("/sign-in/second-factor");
    }

    @Test
    void oneSessionTooManyEndsTheOneUsedLongestAgo() {
        settings.change(SecondFactorMode.OFFERED, 2, AccountId.next());
        String name = open(Role.WINDOW_CLERK);
        List<Browser> browsers = List.of(new Browser(mvc), new Browser(mvc), new Browser(mvc));
        browsers.forEach(browser -> browser.post("/sign-in", "name", name, "password", PASSWORD));

        assertThat(browsers.get(0).get("/account/security")).hasRedirectedUrl("/sign-in");
        assertThat(browsers.get(1).get("/account/security")).hasStatusOk();
        assertThat(browsers.get(2).get("/account/security")).hasStatusOk();
    }

    @Test
    void oneSignsOutEverywhereElse() {
        String name = open(Role.WINDOW_CLERK);
        Browser here = new Browser(mvc);
        Browser there = new Browser(mvc);
        here.post("/sign-in", "name", name, "password", PASSWORD);
        there.post("/sign-in", "name", name, "password", PASSWORD);
        assertThat(here.get("/account/security"))
                .bodyText()
                .contains("Firefox Linux")
                .contains("本机");

        here.post("/account/security/sessions/end-others");
        assertThat(here.get("/account/security")).hasStatusOk();
        assertThat(there.get("/account/security")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        String name = open(Role.WINDOW_CLERK);
        Browser victim = new Browser(mvc);
        victim.post("/sign-in", "name", name, "password", PASSWORD);
        AccountId account = accounts.bySignInName(name).orElseThrow().accountId();
        String key = sessions.of(account).get(0).key();

        Browser other = new Browser(mvc);
        other.post("/sign-in", "name", open(Role.WINDOW_CLERK), "password", PASSWORD);
        other.post("/account/security/sessions/" + key + "/end");
        assertThat(victim.get("/account/security")).hasStatusOk();
    }

    @Test
    void aSessionEndsAfterADayOfWork() {
        Browser browser = new Browser(mvc);
        browser.post("/sign-in", "name", open(Role.WINDOW_CLERK), "password", PASSWORD);
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/account/security")).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.get("/account/security")).hasRedirectedUrl("/sign-in");
    }

    private String open(Role role) {
        String name = "step-" + number++;
        accounts.open("某人", accounts.hash(PASSWORD), Set.of(role), Set.of(name));
        return name;
    }

    private String code(String secret) {
        return Authenticator.code(secret, clock.instant());
    }

    private static String secretOn(MvcTestResult page) {
        Matcher secret = SECRET.matcher(Browser.body(page));
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }
}
