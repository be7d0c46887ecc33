package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.govhall.identity.Accounts;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
class SignUpPageTest {

    private static final String PASSWORD = "tulip-4821-river";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Applicants applicants;

    @Autowired
    Accounts accounts;

    @Test
    void everybodySeesTheChoiceTheFormsAndTheNotice() {
        assertThat(browser.get().uri("/sign-up")).hasStatusOk().bodyText().contains("/sign-up/person");
        assertThat(browser.get().uri("/sign-up/person"))
                .hasStatusOk()
                .bodyText()
                .contains("身份证件号码", "data-shows=\"password\"");
        assertThat(browser.get().uri("/sign-up/organization"))
                .hasStatusOk()
                .bodyText()
                .contains("统一社会信用代码");
        assertThat(browser.get().uri("/sign-up/privacy-notice"))
                .hasStatusOk()
                .bodyText()
                .contains("个人信息保护法");
    }

    @Test
    void whoSignsUpIsSignedIn() {
        MvcTestResult result = signUp("张望远", People.NUMBERS.get(0), "139 0000 0000", PASSWORD);

        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/my/cases");
        assertThat(result).flash().containsEntry("notice", "applicant.sign-up.done");
        assertThat(browser.get().uri("/my/profile").cookie(sessionOf(result)))
                .hasStatusOk()
                .bodyText()
                .contains("张望远", "621002********0013", "139****0000")
                .doesNotContain(People.NUMBERS.get(0), "13900000000");
    }

    @Test
    void whoWantedToGoSomewhereGoesOnThere() {
        MvcTestResult asked = browser.get().uri("/my/profile").exchange();
        assertThat(asked).hasStatus(HttpStatus.FOUND);

        MvcTestResult result = signUp("李有心", People.NUMBERS.get(1), "13900000001", PASSWORD, sessionOf(asked));

        assertThat(result.getResponse().getRedirectedUrl()).startsWith("http://localhost/my/profile");
        assertThat(sessionOf(result)[0].getValue()).isNotEqualTo(sessionOf(asked)[0].getValue());
    }

    @Test
    void anOrganizationSignsUp() {
        MvcTestResult result = browser.post()
                .uri("/sign-up/organization")
                .with(csrf())
                .param("name", "庆阳晨光合作社")
                .param("creditCode", "９１６２１００２ ma99999a40")
                .param("legalRepresentative", "冯代表")
                .param("handlerName", "王经办")
                .param("handlerIdentityNumber", People.NUMBERS.get(2))
                .param("mobile", "13900000002")
                .param("password", PASSWORD)
                .param("consent", "true")
                .exchange();

        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/my/cases");
        assertThat(browser.get().uri("/my/profile").cookie(sessionOf(result)))
                .hasStatusOk()
                .bodyText()
                .contains("庆阳晨光合作社", "916210********9A40", "王经办", "冯代表");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(browser.post().uri("/sign-up/person").with(csrf()))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("name", "identityNumber", "mobile", "password", "consent");
        assertThat(browser.post().uri("/sign-up/organization").with(csrf()))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors(
                        "name",
                        "creditCode",
                        "legalRepresentative",
                        "handlerName",
                        "handlerIdentityNumber",
                        "mobile",
                        "password",
                        "consent");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndWhatWasTypedIsKeptButThePassword() {
        MvcTestResult result = signUp("张三3", "621002191103050012", "12800001234", "password123");

        assertThat(result)
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("name", "identityNumber", "mobile", "password")
                .hasFieldErrorCode("identityNumber", "applicant.refused.identity.check")
                .hasFieldErrorCode("password", "identity.refused.password.common");
        assertThat(result)
                .bodyText()
                .contains("value=\"张三3\"", "value=\"621002191103050012\"", "value=\"12800001234\"")
                .contains("校验位不符")
                .doesNotContain("password123");
    }

    @Test
    void aPasswordMadeOfOnesOwnBirthdayIsRefusedBesideItsField() {
        assertThat(signUp("孙生日", People.NUMBERS.get(3), "13900000003", "ok-19141130-ok"))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("password");
    }

    @Test
    void withoutConsentNobodySignsUp() {
        assertThat(browser.post()
                        .uri("/sign-up/person")
                        .with(csrf())
                        .param("name", "周不愿")
                        .param("identityNumber", People.NUMBERS.get(4))
                        .param("mobile", "13900000004")
                        .param("password", PASSWORD))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("consent");
        assertThat(accounts.isTaken("13900000004")).isFalse();
    }

    @Test
    void aKnownNumberIsRefusedInTheSameWordsWhoeverItBelongsTo() {
        applicants.recordAtCounter(People.person("吴在册", 5), true);
        applicants.signUpPerson(People.person("郑已有", 6), accounts.hash(PASSWORD), IdentityProof.NONE);

        assertThat(signUp("王冒名", People.NUMBERS.get(5), "13700000005", PASSWORD))
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("identityNumber", "applicant.refused.known");
        assertThat(signUp("郑已有", People.NUMBERS.get(6), "13700000006", PASSWORD))
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("identityNumber", "applicant.refused.known");
    }

    @Test
    void aMobileThatSomebodySignsInByIsRefusedBesideItsField() {
        applicants.signUpPerson(People.person("冯先到", 7), accounts.hash(PASSWORD), IdentityProof.NONE);

        assertThat(signUp("陈后到", People.NUMBERS.get(8), People.mobile(7).value(), PASSWORD))
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("mobile", "applicant.refused.mobile.taken");
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        assertThat(browser.post().uri("/sign-up/person").param("name", "外来")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult signUp(String name, String number, String mobile, String password, Cookie... session) {
        var post = browser.post()
                .uri("/sign-up/person")
                .with(csrf())
                .param("name", name)
                .param("identityNumber", number)
                .param("mobile", mobile)
                .param("password", password)
                .param("consent", "true");
        return (session.length == 0 ? post : post.cookie(session)).exchange();
    }

    private static Cookie[] sessionOf(MvcTestResult result) {
        return result.getResponse().getCookies();
    }
}
