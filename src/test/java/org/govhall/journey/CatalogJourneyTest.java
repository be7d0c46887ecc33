package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.testing.JourneyTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A new item, as its department does it: an officer writes it section by section, somebody else finds it lawful, the
 * officer publishes it with its document, and a citizen finds it by an everyday word and narrows its materials.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogJourneyTest {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private HallFixture hall;
    private Official officer;
    private Official lawyer;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        hall = HallFixture.open(context);
        officer = hall.officer();
        lawyer = hall.official("法制丙", Rank.SECTION_HEAD, Role.ADMINISTRATOR);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "at {0} px")
    @CsvSource({"1366, MZ951, 城市茶馆备案, 开茶馆", "390, MZ952, 乡村茶亭备案, 摆茶摊"})
    void fromDraftToPublished(int width, String code, String name, String word) {
        try (Visitor writer = visitor(width);
                Visitor checker = visitor(width);
                Visitor citizen = visitor(width)) {
            writer.signIn(officer.userName(), HallFixture.PASSWORD);
            writer.goTo("/catalog/keeping").press("main a[href$='/catalog/drafts/new']");
            writer.fill("#code", code).fill("#name", name).press("main form button[type=submit]");
            String draft = writer.page().url().replaceFirst("^https?://[^/]+", "");
            assertThat(writer.text()).contains("还缺：");

            write(writer, draft, code, name, word);
            assertThat(writer.text()).doesNotContain("还缺：");
            writer.press("a[href$='/preview']");
            assertThat(writer.text()).contains(name, "经营场所证明");
            writer.goTo(draft).press("form[action$='/submit'] button");

            checker.signIn(lawyer.userName(), HallFixture.PASSWORD);
            checker.goTo(draft).fill("#opinion", "依据、材料和期限与上位法一致。").press("button[name=lawful][value=true]");

            writer.goTo(draft)
                    .fill("#document", "民发〔2026〕51 号")
                    .fill("#from", today().toString())
                    .press("form[action$='/publish'] button[type=submit]");
            assertThat(writer.text()).contains("民发〔2026〕51 号");

            citizen.goTo("/").fill("#q", word).press("main form[role=search] button[type=submit]");
            citizen.press("[data-item-code=" + code + "] a");
            assertThat(citizen.text()).contains(name, "经营场所证明", "授权委托书", "民政局二楼");
            citizen.page().selectOption("select[name=choices]", "q1.1");
            citizen.press(".gh-situation button[type=submit]");
            assertThat(citizen.page().locator("table th[scope=row]").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("经营场所证明");
        }
    }

    /** Every section, one after the other, with the button that saves and goes on. */
    private static void write(Visitor writer, String draft, String code, String name, String word) {
        writer.goTo(draft + "/sections/basic")
                .fill("#basicCode", "000799" + code.substring(2) + "000")
                .fill("#implementationCode", "11620000013900000X4000799" + code.substring(2) + "000");
        choose(writer, "kind", "OTHER_POWER");
        choose(writer, "level", "COUNTY");
        choose(writer, "caseType", "COMMITMENT");
        writer.page().check("input[name=applicants][value=NATURAL_PERSON]");
        next(writer);

        add(writer, "bases").fill("#bases-law-0", "《茶馆管理办法》").fill("#bases-articles-0", "第三条");
        choose(writer, "bases-legalRank-0", "RULE");
        writer.fill("#bases-wording-0", "开办茶馆应当向县级民政部门备案。");
        next(writer);

        add(writer, "conditions").fill("#conditions-condition-0", "有固定的经营场所");
        next(writer);

        material(writer, 0, "经营场所证明");
        writer.page()
                .setInputFiles(
                        "#materials-blankForm-0", new FilePayload("空白表.pdf", "application/pdf", HallFixture.pdf()));
        material(writer, 1, "授权委托书");
        next(writer);

        add(writer, "situations")
                .fill("#situations-question-0", "谁来办理？")
                .fill("#situations-choice-0", "本人")
                .fill("#situations-drops-0", "授权委托书");
        add(writer, "situations").fill("#situations-question-1", "谁来办理？").fill("#situations-choice-1", "代理人");
        next(writer);

        choose(writer, "statutoryNone", "false");
        writer.fill("#statutoryLength", "20").fill("#promised", "5");
        choose(writer, "statutoryUnit", "WORKING_DAYS");
        String[] days = {"1", "2", "1", "1"};
        for (int step = 0; step < days.length; step++) {
            writer.fill("#steps-post-" + step, "窗口").fill("#steps-days-" + step, days[step]);
        }
        next(writer);

        choose(writer, "free", "true");
        writer.fill("#standard", "不收费");
        next(writer);

        writer.fill("#result", "备案回执");
        next(writer);

        writer.page().locator("input[name=centers]").first().check();
        writer.fill("#enquiryPhone", "0934-8210001")
                .fill("#complaintPhone", "0934-12345")
                .fill("#visits", "1")
                .fill("#visitReason", "当场核对原件");
        choose(writer, "atMostOnce", "true");
        choose(writer, "onlineDepth", "ACCEPTANCE");
        choose(writer, "scope", "ACROSS_COUNTIES");
        add(writer, "places")
                .fill("#places-name-0", "民政局二楼")
                .fill("#places-address-0", "安定路 8 号")
                .fill("#places-hours-0", "工作日 9:00 至 17:00");
        next(writer);

        add(writer, "questions").fill("#questions-asked-0", "要交费吗？").fill("#questions-answer-0", "不要。");
        next(writer);

        writer.page().locator("input[name=themes]").first().check();
        add(writer, "words").fill("#words-phrase-0", word);
        writer.press("button[name=save]");
    }

    private static void material(Visitor writer, int row, String name) {
        add(writer, "materials").fill("#materials-name-" + row, name).fill("#materials-count-" + row, "1");
        choose(writer, "materials-form-" + row, "ORIGINAL");
        choose(writer, "materials-source-" + row, "SELF");
        choose(writer, "materials-mayFollow-" + row, "false");
        choose(writer, "materials-freeBySharing-" + row, "false");
    }

    private static void choose(Visitor writer, String id, String value) {
        writer.page().selectOption("#" + id, value);
    }

    private static Visitor add(Visitor writer, String group) {
        return writer.press("button[name=add][value=" + group + "]");
    }

    private static void next(Visitor writer) {
        String before = writer.page().url();
        writer.press("button[name=next]");
        assertThat(writer.page().url()).as(writer::text).isNotEqualTo(before);
    }

    private Visitor visitor(int width) {
        return new Visitor(chromium.browser(), "http://localhost:" + port, width);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.getBean(Clock.class).instant(), context.getBean(ZoneId.class));
    }
}
