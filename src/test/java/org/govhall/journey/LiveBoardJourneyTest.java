package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.supervision.LiveNode;
import org.govhall.testing.JourneyTest;
import org.govhall.testing.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The live board and the wall in a browser: they move by themselves, whatever becomes of the stream. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBoardJourneyTest {

    private static final String STREAM = "**/supervision/live/stream*";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private HallFixture hall;
    private HallFixture.Citizen citizen;
    private HallFixture.Official supervisor;
    private LiveNode node;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        hall = HallFixture.open(context);
        citizen = hall.citizen("林小满");
        supervisor = hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR);
        node = LiveNode.of(context);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A look within the same second is the same look. */
    @BeforeEach
    void aMomentLater() {
        clock.advance(Duration.ofSeconds(2));
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @CsvSource({"/supervision/live, 1366", "/supervision/live, 390", "/supervision/wall, 1920"})
    void whatHappensIsShownWithoutAReloadAndAfterARestartOfTheNodeToo(String path, int width) {
        try (Visitor visitor = visitor(width)) {
            visitor.goTo(path);
            visitor.page().waitForSelector("#live-state[data-state=live]");
            sees(visitor, happens());

            visitor.page().waitForResponse(STREAM, node::restart);
            visitor.page().waitForSelector("#live-state[data-state=live]");
            sees(visitor, happens());
        }
    }

    @Test
    void whereAStreamIsRefusedTheBoardIsAskedForAndTheStreamTriedAgain() {
        try (Visitor visitor = visitor(1366)) {
            visitor.page().clock().install();
            visitor.page().route(STREAM, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visitor.goTo("/supervision/live");
            visitor.page().waitForSelector("#live-state[data-state=asking]");

            CaseId id = happens();
            visitor.page().clock().fastForward(Duration.ofSeconds(11).toMillis());
            sees(visitor, id);

            visitor.page().unroute(STREAM);
            visitor.page().clock().fastForward(Duration.ofMinutes(1).toMillis());
            visitor.page().waitForSelector("#live-state[data-state=live]");
            sees(visitor, happens());
        }
    }

    @Test
    void whoSignsOutElsewhereIsToldThatTheBoardHasEnded() {
        try (Visitor visitor = visitor(1366)) {
            visitor.goTo("/supervision/live");
            visitor.page().waitForSelector("#live-state[data-state=live]");
            var second = visitor.page().context().newPage();
            second.navigate(house() + "/supervision/live");
            second.locator("form[action$='/sign-out'] button").first().dispatchEvent("click");
            second.waitForURL(url -> !url.contains("/supervision"));

            clock.advance(Duration.ofSeconds(20));
            node.look();
            visitor.page().waitForSelector("#live-state[data-state=ended]");
        }
    }

    /** A case is received, and the node looks. */
    private CaseId happens() {
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.advance(Duration.ofSeconds(2));
        node.look();
        return id;
    }

    /** Marked as new, and above what was there before. */
    private static void sees(Visitor visitor, CaseId id) {
        visitor.page().waitForSelector(".sv-live-new[data-key*='" + id.value() + "']");
        assertThat(visitor.page().locator("[data-key]").first().getAttribute("data-key"))
                .contains(id.value().toString());
    }

    private Visitor visitor(int width) {
        Visitor visitor = new Visitor(chromium.browser(), house(), width);
        visitor.signIn(supervisor.userName(), HallFixture.PASSWORD);
        return visitor;
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
