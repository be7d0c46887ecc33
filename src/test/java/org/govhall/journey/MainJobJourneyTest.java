package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.testing.JourneyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The main job, as people do it: a citizen signs up, finds 老年人优待证办理 by typing 老年证 and applies with two files; a clerk
 * accepts; the chief representative reviews and approves; the citizen sees it completed; the supervisor's figures have
 * moved by that one case.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobJourneyTest {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{6}-\\d{6}-\\d");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private HallFixture hall;
    private Official supervisor;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        hall = HallFixture.open(context);
        supervisor = hall.official("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "at {0} px")
    @CsvSource({"1366, 621002191103050013, 19911110001", "390, 621021191202290126, 19911110002"})
    void fromTheSearchBoxToTheFigures(int width, String identityNumber, String mobile) throws IOException {
        try (Visitor citizen = visitor(width);
                Visitor clerk = visitor(width);
                Visitor chief = visitor(width);
                Visitor watcher = visitor(width)) {
            watcher.signIn(supervisor.userName(), HallFixture.PASSWORD);
            long completedBefore = completed(watcher);

            String number = apply(citizen, identityNumber, mobile);

            clerk.signIn(hall.clerk().userName(), HallFixture.PASSWORD);
            clerk.press("main a:has-text('" + number + "')");
            clerk.page().click("[data-conforming-all]");
            clerk.press("main button[data-key=a]");
            assertThat(clerk.text()).contains("已受理");

            chief.signIn(hall.chief().userName(), HallFixture.PASSWORD);
            chief.press("main a:has-text('" + number + "')");
            chief.fill("#opinion", "材料齐全，符合法定形式。").press("main button[data-key=r]");
            chief.fill("#opinion", "准予办理。").press("main button[data-key=a]");
            chief.press("main button[data-key=a]");
            assertThat(chief.text()).contains("已办结");

            citizen.goTo("/my/cases").press("main a:has-text('老年人优待证办理')");
            assertThat(citizen.text()).contains("已办结", number);

            assertThat(completed(watcher)).isEqualTo(completedBefore + 1);
        }
    }

    @Test
    void progressIsSeenWithoutSigningIn() {
        HallFixture.Citizen citizen = hall.citizen("刘秀英");
        String number = hall.number(hall.received(citizen, HallFixture.SENIOR_CARD));
        try (Visitor neighbour = visitor(390)) {
            neighbour.goTo("/progress").fill("#number", number).fill("#digits", citizen.lastFour());
            neighbour.press("main form button[type=submit]");
            assertThat(neighbour.text()).contains("老年人优待证办理", "已收件").doesNotContain("刘秀英");

            String wrong = citizen.lastFour().equals("9999") ? "0000" : "9999";
            neighbour.goTo("/progress").fill("#number", number).fill("#digits", wrong);
            neighbour.press("main form button[type=submit]");
            assertThat(neighbour.text()).doesNotContain("已收件");
        }
    }

    /** More than the server takes in, at an address that anybody may call: the answer is a page of ours, and readable. */
    @Test
    void whatIsFarTooLargeIsAnsweredByAPage() throws IOException, InterruptedException {
        byte[] megabyte = new byte[1 << 20];
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-up/person"))
                                .header("Content-Type", "multipart/form-data; boundary=end")
                                .header("Accept", "text/html")
                                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(230, megabyte)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大", "政务服务大厅").doesNotContain("Tomcat");
    }

    private String apply(Visitor citizen, String identityNumber, String mobile) throws IOException {
        citizen.goTo("/").fill("main input[name=q]", "老年证").press("main form button[type=submit]");
        citizen.press("[data-item-code=MZ006] a");
        citizen.press("a[href='/apply/MZ006']");
        citizen.press("a[href='/apply/MZ006/start']");
        citizen.press("a[href='/sign-up']");
        citizen.press("a[href='/sign-up/person']");
        citizen.fill("#name", "刘秀英")
                .fill("#identityNumber", identityNumber)
                .fill("#mobile", mobile)
                .fill("#password", "yuan-shan-jin-shui-88");
        citizen.page().check("main form input[type=checkbox]");
        citizen.press("main form button[type=submit]");
        if (citizen.page().url().contains("/apply/")) {
            citizen.press("main form button[type=submit]");
        }
        citizen.fill("#subject", "首次申领").press("main form button[type=submit]");
        int materials = citizen.page().locator("main table th a").count();
        assertThat(materials).isEqualTo(2);
        for (int i = 0; i < materials; i++) {
            Locator material = citizen.page().locator("main table th a").nth(i);
            citizen.page().waitForNavigation(material::click);
            citizen.page()
                    .setInputFiles(
                            "#files",
                            i == 0
                                    ? new FilePayload("身份证.pdf", "application/pdf", pdf())
                                    : new FilePayload("照片.png", "image/png", png()));
            citizen.press("main form[enctype] button[type=submit]");
            citizen.press("main p.gh-buttons a");
        }
        citizen.press("main form[action$='/materials'] button[type=submit]");
        citizen.page().check("main input[name=truthful]");
        citizen.press("main form button[type=submit]");
        Matcher number = NUMBER.matcher(citizen.text());
        assertThat(number.find()).as(citizen::text).isTrue();
        return number.group();
    }

    private Visitor visitor(int width) {
        return new Visitor(chromium.browser(), "http://localhost:" + port, width);
    }

    private static long completed(Visitor watcher) {
        watcher.goTo("/supervision/figures?period=month");
        String figure = watcher.page()
                .locator("main a[href*='counted=COMPLETED']")
                .first()
                .innerText();
        return Long.parseLong(figure.replaceAll("\\D", ""));
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
