package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
class ProfilePageTest {

    private static final String PASSWORD = "tulip-4821-river";
    private static final String NEW_PASSWORD = "gravel.lantern.58";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Applicants applicants;

    @Autowired
    Accounts accounts;

    @Test
    void theMobileIsChangedWithThePassword() {
        SignedIn who = signedUp("张换号", 0);

        assertThat(browser.post()
                        .uri("/my/profile/mobile")
                        .with(user(who))
                        .with(csrf())
                        .param("mobile", "137 0000 0000")
                        .param("password", PASSWORD))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/my/profile");
        assertThat(browser.get().uri("/my/profile").with(user(who)))
                .hasStatusOk()
                .bodyText()
                .contains("137****0000");
    }

    @Test
    void aWrongPasswordIsToldBesideItsFieldAndTheMobileIsKept() {
        SignedIn who = signedUp("李记错", 1);

        MvcTestResult result = browser.post()
                .uri("/my/profile/mobile")
                .with(user(who))
                .with(csrf())
                .param("mobile", "13700000001")
                .param("password", "not the password")
                .exchange();

        assertThat(result)
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("password")
                .hasFieldErrorCode("password", "identity.refused.wrong-password");
        assertThat(result).bodyText().contains("value=\"13700000001\"").doesNotContain("not the password");
    }

    @Test
    void thePasswordCannotBeTriedOutFromAnOpenBrowser() {
        SignedIn who = signedUp("王离座", 2);
        for (int i = 0; i < 10; i++) {
            browser.post()
                    .uri("/my/profile/mobile")
                    .with(user(who))
                    .with(csrf())
                    .param("mobile", "13700000002")
                    .param("password", "guess number " + i)
                    .exchange();
        }

        assertThat(browser.post()
                        .uri("/my/profile/mobile")
                        .with(user(who))
                        .with(csrf())
                        .param("mobile", "13700000002")
                        .param("password", PASSWORD))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasFieldErrorCode("password", "applicant.refused.too-many");
    }

    @Test
    void anAddressIsGivenAndTakenBack() {
        SignedIn who = signedUp("赵搬家", 3);

        saveAddress(who, " 西峰区南大街 1 号 ");
        assertThat(browser.get().uri("/my/profile").with(user(who))).bodyText().contains("西峰区南大街 1 号");

        saveAddress(who, "");
        assertThat(browser.get().uri("/my/profile").with(user(who))).bodyText().contains("没有填写");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        signedUp("钱两处", 4);
        Cookie[] here = signIn(People.mobile(4).value(), PASSWORD);
        Cookie[] elsewhere = signIn(People.NUMBERS.get(4), PASSWORD);
        assertThat(browser.get().uri("/my/profile").cookie(elsewhere)).hasStatusOk();

        assertThat(browser.post()
                        .uri("/my/profile/password")
                        .cookie(here)
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("newPassword", NEW_PASSWORD))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/my/profile");

        assertThat(browser.get().uri("/my/profile").cookie(here)).hasStatusOk();
        assertThat(browser.get().uri("/my/profile").cookie(elsewhere)).hasStatus(HttpStatus.FOUND);
        assertThat(browser.get()
                        .uri("/my/profile")
                        .cookie(signIn(People.mobile(4).value(), NEW_PASSWORD)))
                .hasStatusOk();
    }

    @Test
    void aNewPasswordIsHeldToTheSameRules() {
        SignedIn who = signedUp("孙随意", 5);

        assertThat(browser.post()
                        .uri("/my/profile/password")
                        .with(user(who))
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("newPassword", "x" + People.mobile(5).value()))
                .hasStatusOk()
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors("newPassword")
                .hasFieldErrorCode("newPassword", "identity.refused.password.personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/profile", "/my/profile/mobile", "/my/profile/address", "/my/profile/password"})
    void whoIsNotSignedInIsAskedTo(String page) {
        assertThat(browser.get().uri(page))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CITIZEN", mode = EnumSource.Mode.EXCLUDE)
    void staffHaveNoProfileHere(Role role) {
        SignedIn staff = new SignedIn(AccountId.next(), "工作人员", Set.of(role));

        assertThat(browser.get().uri("/my/profile").with(user(staff))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void saveAddress(SignedIn who, String address) {
        assertThat(browser.post()
                        .uri("/my/profile/address")
                        .with(user(who))
                        .with(csrf())
                        .param("address", address))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/my/profile");
    }

    private SignedIn signedUp(String name, int number) {
        ApplicantView view =
                applicants.signUpPerson(People.person(name, number), accounts.hash(PASSWORD), IdentityProof.NONE);
        return accounts.signedIn(Objects.requireNonNull(view.accountId()));
    }

    private Cookie[] signIn(String name, String password) {
        MvcTestResult result = browser.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", name)
                .param("password", password)
                .exchange();
        assertThat(result).hasRedirectedUrl("/my/cases");
        return result.getResponse().getCookies();
    }
}
