package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.govhall.casework.HallFixture;
import org.govhall.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk makes a passkey with the browser's virtual authenticator and signs in by it alone. */
@JourneyTest
class PasskeyJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void aPasskeyIsMadeAndSignsIn() {
        HallFixture hall = HallFixture.open(context);
        try (Chromium chromium = Chromium.start();
                Visitor visitor = new Visitor(chromium.browser(), "http://localhost:" + port, 1366)) {
            Page page = visitor.page();
            addAuthenticator(page);
            visitor.signIn(hall.clerk().userName(), HallFixture.PASSWORD);
            visitor.goTo("/account/security/passkeys/new");

            page.fill("#code", "not the password");
            page.fill("#label", "办公电脑");
            page.click("form[data-passkey] button[type=submit]");
            page.waitForSelector("[data-passkey-complaint]:not([hidden])");
            assertThat(page.innerText("[data-passkey-complaint]")).contains("密码不对");

            page.fill("#code", HallFixture.PASSWORD);
            page.click("form[data-passkey] button[type=submit]");
            page.waitForURL("**/account/security");
            assertThat(visitor.text()).contains("办公电脑");

            page.click(".rail form[action$='/sign-out'] button");
            visitor.goTo("/sign-in");
            page.click("form[data-passkey] button[type=submit]");
            page.waitForURL("**/desk");
            assertThat(page.innerText(".bar-who")).contains(hall.clerk().name());

            page.click(".rail form[action$='/sign-out'] button");
            visitor.signIn(hall.clerk().userName(), HallFixture.PASSWORD);
            assertThat(page.url()).endsWith("/sign-in/second-factor");
            page.click("form[data-passkey] button[type=submit]");
            page.waitForURL("**/desk");
        }
    }

    private static void addAuthenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
