package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the program asks of a device, and what it does not believe. */
@PostgresTest
class PasskeyPagesTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void aDeviceIsAskedToVerifyItsOwner() {
        SignedIn who = person("passkey-one");
        assertThat(mvc.post()
                        .uri("/account/security/passkeys/options")
                        .with(user(who))
                        .with(csrf())
                        .param("code", PASSWORD))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.authenticatorSelection.userVerification",
                        path -> assertThat(path).asString().isEqualTo("required"))
                .hasPathSatisfying(
                        "$.rp.id", path -> assertThat(path).asString().isEqualTo("localhost"))
                .hasPathSatisfying(
                        "$.user.name", path -> assertThat(path).asString().isEqualTo(who.getUsername()));
        assertThat(mvc.post().uri("/sign-in/passkey/options").with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.userVerification",
                        path -> assertThat(path).asString().isEqualTo("required"));
    }

    @Test
    void noneIsMadeByWhoFindsABrowserLeftOpen() {
        assertThat(mvc.post()
                        .uri("/account/security/passkeys/options")
                        .with(user(person("passkey-two")))
                        .with(csrf())
                        .param("code", "guessed"))
                .hasStatus(422);
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotBelieved() {
        assertThat(mvc.post()
                        .uri("/account/security/passkeys")
                        .with(user(person("passkey-three")))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/sign-in/passkey")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"id\":\"x\"}"))
                .hasStatus(422);
    }

    @Test
    void aForgedHostGetsNone() {
        assertThat(mvc.post().uri("http://evil.example/sign-in/passkey/options").with(csrf()))
                .hasStatus(422);
    }

    private SignedIn person(String name) {
        return accounts.signedIn(accounts.open("某人", accounts.hash(PASSWORD), Set.of(Role.WINDOW_CLERK), Set.of(name)));
    }
}
