package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.govhall.identity.Accounts;
import org.govhall.identity.Browser;
import org.govhall.testing.CountedStatements;
import org.govhall.testing.MovableClock;
import org.govhall.testing.Phones;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing up where the hall sends text messages: whoever wants the records of a counter holds the phone given there. */
@PostgresTest
class SignUpCodeTest {

    private static final String PASSWORD = "tulip-4821-river";
    private static final String HANDLED_BY = "91621002MA99999A40";
    private static int address;

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

    @BeforeEach
    void connect() {
        phones.connect();
    }

    @AfterEach
    void disconnect() {
        phones.disconnect();
    }

    @Test
    void whoNobodyKnowsHasAnAccountOnceTheCodeHasComeBack() {
        Person zhang = People.person("张望远", 0);
        Browser browser = browser();

        assertThat(signUp(browser, zhang)).hasRedirectedUrl("/sign-up/code");
        assertThat(browser.get("/sign-up/code"))
                .hasStatusOk()
                .bodyText()
                .contains("139****0000")
                .doesNotContain(zhang.identifier(), zhang.mobile().value());
        assertThat(accounts.isTaken(zhang.mobile().value())).isFalse();
        assertThat(browser.post("/sign-up/code", "code", "")).bodyText().contains("请输入验证码");

        String code = phones.codeSentTo(zhang.mobile().value());
        assertThat(browser.post("/sign-up/code", "code", other(code)))
                .bodyText()
                .contains("验证码不对");
        assertThat(accounts.isTaken(zhang.mobile().value())).isFalse();
        assertThat(browser.post("/sign-up/code", "code", code)).hasRedirectedUrl("/my/cases");
        assertThat(browser.get("/my/profile")).bodyText().contains("张望远");
    }

    @Test
    void aRecordOfTheCounterIsJoinedByThePhoneGivenThere() {
        Person li = People.person("李先来", 1);
        ApplicantId recorded = applicants.recordAtCounter(li, true);
        Browser browser = browser();
        signUp(browser, li);

        assertThat(confirm(browser, li.mobile())).hasRedirectedUrl("/my/cases");
        assertThat(applicants.view(recorded).accountId()).isNotNull();
    }

    @Test
    void whoKnowsEverythingButDoesNotHoldThePhoneGetsNothing() {
        Person wang = People.person("王在册", 2);
        ApplicantId recorded = applicants.recordAtCounter(wang, true);
        Browser stranger = browser();
        signUp(stranger, wang);
        String code = phones.codeSentTo(wang.mobile().value());
        for (int i = 0; i < 5; i++) {
            stranger.post("/sign-up/code", "code", other(code));
        }

        assertThat(stranger.post("/sign-up/code", "code", code))
                .as("guessing ends")
                .bodyText()
                .contains("验证码不对");
        assertThat(applicants.view(recorded).accountId()).isNull();
        assertThat(accounts.isTaken(wang.identifier())).isFalse();
    }

    @Test
    void whoeverHoldsAnotherPhoneIsSentToACounterAndKeepsWhatTheyTyped() {
        ApplicantId recorded = applicants.recordAtCounter(People.person("赵在册", 3), true);
        Person copied = new Person("赵在册", People.person("赵在册", 3).identityNumber(), new Mobile("13700000003"));
        Browser stranger = browser();
        signUp(stranger, copied);

        assertThat(confirm(stranger, copied.mobile()))
                .hasStatusOk()
                .bodyText()
                .contains("不能用这个号码在网上注册", "value=\"赵在册\"", "value=\"13700000003\"")
                .doesNotContain(PASSWORD);
        assertThat(applicants.view(recorded).accountId()).isNull();
        assertThat(accounts.isTaken("13700000003")).isFalse();
        assertThat(stranger.get("/sign-up/code")).hasRedirectedUrl("/sign-up");
    }

    @Test
    void beforeThePhoneHasAnsweredNobodyLearnsWhomTheHallKnows() {
        applicants.recordAtCounter(People.person("钱在册", 4), true);
        applicants.signUpPerson(People.person("孙已有", 5), accounts.hash(PASSWORD), IdentityProof.NONE);
        Browser known = browser();
        Browser withAccount = browser();
        Browser unknown = browser();

        assertThat(workOf(known, People.person("冒名", 4), "13700000004"))
                .isEqualTo(workOf(unknown, People.person("冒名", 6), "13700000006"))
                .isEqualTo(workOf(withAccount, People.person("冒名", 5), "13700000005"));
        assertThat(page(known).replace("0004", "0006")).isEqualTo(page(unknown));
        assertThat(page(withAccount).replace("0005", "0006")).isEqualTo(page(unknown));
    }

    @Test
    void aCodeThatIsTooOldIsReplacedByAnother() {
        Person zhou = People.person("周迟到", 7);
        Browser browser = browser();
        signUp(browser, zhou);
        String late = phones.codeSentTo(zhou.mobile().value());
        clock.advance(Duration.ofMinutes(5));
        assertThat(browser.post("/sign-up/code", "code", late)).bodyText().contains("已经过期");

        assertThat(browser.post("/sign-up/code/again")).hasRedirectedUrl("/sign-up/code");
        assertThat(browser.post("/sign-up/code", "code", late)).bodyText().contains("验证码不对");
        assertThat(confirm(browser, zhou.mobile())).hasRedirectedUrl("/my/cases");
    }

    @Test
    void nobodysPhoneRingsAllDayAndNothingWaitsLong() {
        Person wu = People.person("吴多次", 8);
        Browser browser = browser();
        signUp(browser, wu);
        for (int i = 0; i < 4; i++) {
            assertThat(browser.post("/sign-up/code/again")).hasRedirectedUrl("/sign-up/code");
        }
        assertThat(browser.post("/sign-up/code/again")).hasStatusOk().bodyText().contains("尝试次数过多");
        assertThat(signUp(browser, wu))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("mobile", "identity.refused.too-many-codes");

        clock.advance(WaitingSignUps.GOOD_FOR);
        assertThat(browser.get("/sign-up/code")).hasRedirectedUrl("/sign-up");
        assertThat(browser.post("/sign-up/code", "code", "123456")).hasRedirectedUrl("/sign-up");
        assertThat(browser.post("/sign-up/code/again")).hasRedirectedUrl("/sign-up");
    }

    @Test
    void whoMistypedGoesBackAndFindsAllButThePassword() {
        Person zheng = People.person("郑改号", 9);
        Browser browser = browser();
        signUp(browser, zheng);

        assertThat(browser.get("/sign-up/person?again"))
                .bodyText()
                .contains("value=\"郑改号\"", zheng.identifier())
                .doesNotContain(PASSWORD);
        assertThat(browser.get("/sign-up/person")).bodyText().doesNotContain("郑改号");
        assertThat(browser().get("/sign-up/person?again")).bodyText().doesNotContain("郑改号");
        assertThat(browser.get("/sign-up/organization?again")).bodyText().doesNotContain("郑改号");
    }

    @Test
    void anOrganizationIsJoinedByThePhoneOfTheHandlerWhoWasAtTheCounter() {
        Organization mill = People.organization("庆阳晨光合作社", HANDLED_BY, People.person("冯经办", 10));
        ApplicantId recorded = applicants.recordAtCounter(mill, true);
        Browser stranger = browser();
        Person other = People.person("卫旁人", 11);
        signUp(stranger, People.organization("庆阳晨光合作社", HANDLED_BY, other));
        assertThat(confirm(stranger, other.mobile())).bodyText().contains("不能用这个号码在网上注册");
        assertThat(applicants.view(recorded).accountId()).isNull();

        Browser handler = browser();
        signUp(handler, mill);
        assertThat(handler.get("/sign-up/organization?again")).bodyText().contains(HANDLED_BY);
        assertThat(confirm(handler, mill.mobile())).hasRedirectedUrl("/my/cases");
        assertThat(applicants.view(recorded).accountId()).isNotNull();
    }

    @Test
    void whoseMobileIsAnothersIsToldOnlyWhenTheyHoldIt() {
        applicants.signUpPerson(People.person("蒋先到", 12), accounts.hash(PASSWORD), IdentityProof.NONE);
        Person late = new Person("沈后到", People.person("沈后到", 13).identityNumber(), People.mobile(12));
        Browser browser = browser();
        assertThat(signUp(browser, late)).hasRedirectedUrl("/sign-up/code");

        assertThat(confirm(browser, late.mobile()))
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("mobile", "applicant.refused.mobile.taken");
    }

    private static String page(Browser browser) {
        try {
            return browser.get("/sign-up/code")
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements that the database sees until the answer is there. */
    private int workOf(Browser browser, Person number, String mobile) {
        Person person = new Person(number.name(), number.identityNumber(), new Mobile(mobile));
        browser.get("/sign-up/person");
        return CountedStatements.of(() -> assertThat(signUp(browser, person)).hasRedirectedUrl("/sign-up/code"))
                .size();
    }

    private MvcTestResult confirm(Browser browser, Mobile mobile) {
        return browser.post("/sign-up/code", "code", phones.codeSentTo(mobile.value()));
    }

    private MvcTestResult signUp(Browser browser, Person person) {
        return browser.post(
                "/sign-up/person",
                "name",
                person.name(),
                "identityNumber",
                person.identifier(),
                "mobile",
                person.mobile().value(),
                "password",
                PASSWORD,
                "consent",
                "true");
    }

    private MvcTestResult signUp(Browser browser, Organization organization) {
        return browser.post(
                "/sign-up/organization",
                "name",
                organization.name(),
                "creditCode",
                organization.identifier(),
                "legalRepresentative",
                organization.legalRepresentative(),
                "handlerName",
                organization.handler().name(),
                "handlerIdentityNumber",
                organization.handler().identifier(),
                "mobile",
                organization.mobile().value(),
                "password",
                PASSWORD,
                "consent",
                "true");
    }

    /** Each from an address of its own, so that none is slowed down by another. */
    private Browser browser() {
        return new Browser(mvc, "192.0.2." + ++address);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
