package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Browser;
import org.govhall.testing.MovableClock;
import org.govhall.testing.Phones;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another mobile counts once a code has come back from it, and the one that is left is told. */
@PostgresTest
class MobileChangeTest {

    private static final String PASSWORD = "tulip-4821-river";
    private static final String CODE_PAGE = "/my/profile/mobile/code";
    private static int address = 100;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void connect() {
        phones.connect();
    }

    @AfterEach
    void disconnect() {
        phones.disconnect();
    }

    @Test
    void theNewMobileCountsOnceItsCodeIsBackAndTheOldOneIsTold() {
        AccountId account = signedUp("张换号", 0);
        Browser browser = signedIn(0);
        Mobile next = new Mobile("13722220000");

        assertThat(ask(browser, next)).hasRedirectedUrl(CODE_PAGE);
        String code = phones.codeSentTo(next.value());
        assertThat(browser.get(CODE_PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("137****0000")
                .doesNotContain(next.value());
        assertThat(browser.post(CODE_PAGE, "code", code.equals("000000") ? "000001" : "000000"))
                .bodyText()
                .contains("验证码不对");
        assertThat(browser.post(CODE_PAGE, "code", "")).bodyText().contains("请输入验证码");
        assertThat(mobileOf(account)).isEqualTo(People.mobile(0).masked());
        assertThat(accounts.isTaken(next.value())).isFalse();
        assertThat(phones.isQuiet(People.mobile(0).value())).isTrue();

        assertThat(browser.post(CODE_PAGE, "code", code)).hasRedirectedUrl("/my/profile");
        assertThat(mobileOf(account)).isEqualTo("137****0000");
        assertThat(accounts.isTaken(next.value())).isTrue();
        assertThat(accounts.isTaken(People.mobile(0).value())).isFalse();
        assertThat(phones.textSentTo(People.mobile(0).value()))
                .contains("已经更换手机号")
                .doesNotContain(next.value());
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :subject and detail = :detail")
                        .param(
                                "subject",
                                "applicant/"
                                        + applicants
                                                .ofAccount(account)
                                                .orElseThrow()
                                                .id())
                        .param("detail", "mobile changed, confirmed by a code")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get(CODE_PAGE)).as("used").hasRedirectedUrl("/my/profile/mobile");
    }

    @Test
    void aWrongPasswordSendsNothing() {
        signedUp("李记错", 1);
        Browser browser = signedIn(1);
        assertThat(browser.post("/my/profile/mobile", "mobile", "13722220001", "password", "not the password"))
                .hasStatusOk()
                .bodyText()
                .contains("password-error");
        assertThat(phones.isQuiet("13722220001")).isTrue();
        assertThat(browser.get(CODE_PAGE)).hasRedirectedUrl("/my/profile/mobile");
        assertThat(browser.post(CODE_PAGE, "code", "123456")).hasRedirectedUrl("/my/profile/mobile");
    }

    @Test
    void whoseMobileItIsAlreadyIsToldOnlyToWhoHoldsIt() {
        AccountId account = signedUp("王想换", 2);
        signedUp("赵已有", 3);
        Browser browser = signedIn(2);
        assertThat(ask(browser, People.mobile(3))).hasRedirectedUrl(CODE_PAGE);
        assertThat(browser.post(
                        CODE_PAGE, "code", phones.codeSentTo(People.mobile(3).value())))
                .hasStatusOk()
                .bodyText()
                .contains("已经用于登录另一个账号");
        assertThat(mobileOf(account)).isEqualTo(People.mobile(2).masked());
    }

    @Test
    void aCodeThatAnotherAccountAskedForDoesNotChangeMine() {
        AccountId mine = signedUp("钱本人", 4);
        signedUp("孙别人", 5);
        Browser me = signedIn(4);
        Browser other = signedIn(5);
        Mobile next = new Mobile("13722220004");
        ask(me, next);
        phones.codeSentTo(next.value());
        ask(other, next);
        assertThat(me.post(CODE_PAGE, "code", phones.codeSentTo(next.value())))
                .bodyText()
                .contains("验证码不对");
        assertThat(mobileOf(mine)).isEqualTo(People.mobile(4).masked());
    }

    @Test
    void nobodysPhoneRingsAllDayAndNothingWaitsLong() {
        signedUp("周多次", 6);
        Browser browser = signedIn(6);
        Mobile next = new Mobile("13722220006");
        for (int i = 0; i < 5; i++) {
            assertThat(ask(browser, next)).hasRedirectedUrl(CODE_PAGE);
        }
        assertThat(ask(browser, next))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("mobile", "identity.refused.too-many-codes");
        clock.advance(Duration.ofMinutes(15));
        assertThat(browser.get(CODE_PAGE)).hasRedirectedUrl("/my/profile/mobile");
    }

    @Test
    void thePhoneOfTheCounterProvesItsOwnerWhenItBecomesTheirs() {
        AccountId account = signedUp("吴到过", 7);
        Person atCounter = new Person("吴到过", People.person("吴到过", 7).identityNumber(), new Mobile("13722220007"));
        applicants.recordAtCounter(atCounter, true);
        assertThat(applicants.isProven(account)).isFalse();
        Browser browser = signedIn(7);
        ask(browser, atCounter.mobile());
        browser.post(CODE_PAGE, "code", phones.codeSentTo(atCounter.mobile().value()));
        assertThat(applicants.isProven(account)).isTrue();
    }

    private MvcTestResult ask(Browser browser, Mobile mobile) {
        return browser.post("/my/profile/mobile", "mobile", mobile.value(), "password", PASSWORD);
    }

    private String mobileOf(AccountId account) {
        return applicants.ofAccount(account).orElseThrow().maskedMobile();
    }

    private AccountId signedUp(String name, int number) {
        return Objects.requireNonNull(applicants
                .signUpPerson(People.person(name, number), accounts.hash(PASSWORD), IdentityProof.NONE)
                .accountId());
    }

    private Browser signedIn(int number) {
        Browser browser = new Browser(mvc, "192.0.2." + ++address);
        browser.signIn(People.NUMBERS.get(number), PASSWORD);
        return browser;
    }
}
