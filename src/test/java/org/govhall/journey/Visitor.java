package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** One person with a browser. On every page they come to, accessibility and the width of the page are looked at. */
final class Visitor implements AutoCloseable {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final String house;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String house, int width) {
        this(browser, house, width, ColorScheme.LIGHT);
    }

    Visitor(Browser browser, String house, int width, ColorScheme scheme) {
        this.house = house;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale("zh-CN"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor goTo(String path) {
        Response answer = page.navigate(house + path);
        assertThat(answer.status()).as(path).isLessThan(500);
        return looked();
    }

    Visitor signIn(String name, String password) {
        goTo("/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        return press("main form button[type=submit]");
    }

    /** Presses what the selector names and waits for the page that follows. */
    Visitor press(String selector) {
        Locator target = page.locator(selector).first();
        Response answer = page.waitForNavigation(target::click);
        assertThat(answer.status()).as(page::url).isLessThan(500);
        return looked();
    }

    Visitor fill(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    String text() {
        return page.innerText("main");
    }

    /** Looks at the same page in a window of this width, and goes back to the width it was opened in. */
    Visitor stretch(int width, int back) {
        page.setViewportSize(width, HEIGHT);
        mustFit();
        page.setViewportSize(back, HEIGHT);
        return this;
    }

    private void mustFit() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as(() -> page.url() + " is wider than the window: " + page.evaluate("""
                        [...document.querySelectorAll('main *, header *, footer *')]
                            .filter(e => e.getBoundingClientRect().right > window.innerWidth)
                            .slice(-3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40))
                            .join('; ')
                        """))
                .isLessThanOrEqualTo(0);
    }

    /** Looks at the page as it is now. */
    Visitor looked() {
        page.evaluate(AxeBuilder.getAxeScript());
        Object violations = page.evaluate("""
                standard => axe.run(document, { runOnly: standard, resultTypes: ['violations'] })
                    .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes[0].target))
                """, STANDARD);
        assertThat((List<?>) violations).as(page::url).isEmpty();
        mustFit();
        assertThat(complaints).as(page::url).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
