package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govhall.identity.Password;
import org.govhall.kernel.Refusal;
import org.govhall.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever chooses a password is told how well it would stand up, in words too; and never praised for one that is refused. */
@JourneyTest
class PasswordMeterTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @LocalServerPort
    private int port;

    @Test
    void everyFieldInWhichAPasswordIsChosenHasTheMeter() {
        List<String> chosen = lines("new-password").toList();
        assertThat(chosen).hasSizeGreaterThanOrEqualTo(6).allMatch(line -> line.contains("measured="));
    }

    @Test
    void theMeterSaysInWordsHowStrongItIsAndPraisesNothingThatIsRefused() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = new Visitor(chromium.browser(), "http://localhost:" + port, 390)) {
            visitor.goTo("/sign-up/person");
            Page page = visitor.page();
            assertThat(page.isVisible(".gh-meter")).isFalse();

            assertThat(said(page, "river", "太短.*")).isEqualTo("太短，至少还要 5 个字符");
            assertThat(said(page, "mapleriver", "可以.*")).isEqualTo("可以，再长一些更安全");
            assertThat(said(page, "tulip-4821-river", "很.*")).isEqualTo("很强");
            visitor.looked();
            assertThat(said(page, "清风明月照关山万里归来", "很.*")).isEqualTo("很强");
            page.fill("#mobile", "139 0000 0000");
            assertThat(said(page, "ok-13900000000-ok", "不要用.*")).contains("手机号");
            page.fill("#identityNumber", "621002191103050013");
            assertThat(said(page, "ok-19110305-ok!", "不要用.*")).contains("生日");

            for (String refused : List.of(
                    "password2026",
                    "P@ssw0rd123",
                    "woaini1314520",
                    "3456789012",
                    "zyxwvutsrqp",
                    "abcdeabcdeab",
                    "aabbaabbccaa",
                    "长".repeat(25))) {
                assertThat(isRefused(refused)).as(refused).isTrue();
                assertThat(said(page, refused, "太(常见|长).*")).as(refused).contains("，");
                assertThat(page.getAttribute(".gh-meter", "data-level")).isEqualTo("1");
            }
            page.fill("#password", "");
            assertThat(page.isVisible(".gh-meter")).isFalse();

            visitor.goTo("/sign-up/person?lang=en");
            assertThat(said(page, "tulip-4821-river", "Str.*")).isEqualTo("Strong");
        }
    }

    /** What the meter says of a password, once it says something like this. */
    private static String said(Page page, String password, String pattern) {
        page.fill("#password", "");
        waitFor(page, "");
        page.fill("#password", password);
        waitFor(page, pattern);
        assertThat(page.isVisible(".gh-meter meter")).isTrue();
        return page.innerText(".gh-meter-said");
    }

    private static void waitFor(Page page, String pattern) {
        page.waitForFunction(
                "pattern => new RegExp('^' + pattern + '$').test(document.querySelector('.gh-meter-said').textContent)",
                pattern);
    }

    private static boolean isRefused(String password) {
        try {
            new Password(password);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    private static Stream<String> lines(String with) {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .flatMap(PasswordMeterTest::linesOf)
                    .filter(line -> line.contains(with))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
