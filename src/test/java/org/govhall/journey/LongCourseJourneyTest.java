package org.govhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseStatus;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.catalog.CatalogSetup;
import org.govhall.kernel.ItemCode;
import org.govhall.testing.JourneyTest;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The long way of a commitment case, as people go it: a notice of what is missing and its supplement, an expert review
 * that stops the clock, an extension by the head of the organ, and a denial that the chief representative confirms.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongCourseJourneyTest {

    /** 建设工程规划许可证核发: twenty days by law, seven promised, an expert review, four materials. */
    private static final ItemCode PLANNING_PERMIT = new ItemCode("ZR009");

    private static final int DESK = 1366;
    private static final int PHONE = 390;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private HallFixture hall;
    private Citizen applicant;
    private CaseId id;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        hall = HallFixture.open(context);
        context.getBean(CatalogSetup.class)
                .offerAll(hall.center(), Map.of(PLANNING_PERMIT, hall.department()), LocalDate.of(2026, 1, 5));
        applicant = hall.citizen("沈静秋");
        id = hall.readyDraft(applicant, PLANNING_PERMIT);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Rule({LifecycleRule.COMMITMENT, LifecycleRule.SUPPLEMENTED, LifecycleRule.RETURNED})
    void supplementExpertReviewExtensionAndDenial() {
        try (Visitor citizen = new Visitor(chromium.browser(), house(), PHONE);
                Visitor clerk = official(hall.clerk());
                Visitor chief = official(hall.chief());
                Visitor office = official(hall.officer())) {
            citizen.signIn(applicant.mobile().value(), HallFixture.PASSWORD);
            citizen.goTo("/my/drafts/" + id + "/check").page().check("#truthful");
            citizen.press("main form button[type=submit]");

            askForASupplement(clerk);
            supply(citizen);
            chief.goTo(approval("")).fill("#opinion", "补正材料与告知一致。").press("main button[data-key=a]");
            clerk.goTo("/desk/cases/" + id).page().click("[data-conforming-all]");
            clerk.press("main button[data-key=a]");
            assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);

            reviewByExperts(chief);
            citizen.goTo("/my/cases/" + id);
            assertThat(citizen.text()).contains("专家评审", "规划评审中心");

            extend(chief, office);
            citizen.goTo("/my/cases/" + id);
            assertThat(citizen.text()).contains("延长 10 日", "周明远", "涉及面广");

            chief.goTo(approval("")).fill("#opinion", "建筑退让不符合控制性详细规划，建议不予许可。").press("main button[data-key=r]");
            office.goTo(approval("/denial")).fill("#reason", "建筑退让距离不符合控制性详细规划第 3.2 条。");
            office.press("main form button[type=submit]");
            chief.goTo(approval("/proposal")).press("main button[data-key=a]");
            chief.goTo(approval("")).press("main button[data-key=a]");
            assertThat(hall.status(id)).isEqualTo(CaseStatus.COMPLETED);

            clerk.goTo("/desk/cases/" + id + "/delivery").fill("#signer", applicant.name());
            clerk.press("main form button[type=submit]");
            assertThat(hall.status(id)).isEqualTo(CaseStatus.DELIVERED);

            citizen.goTo("/my/cases/" + id);
            assertThat(citizen.text()).contains("控制性详细规划第 3.2 条", "60 日内依法申请行政复议", "6 个月内依法提起行政诉讼");
            citizen.goTo("/my/cases/" + id + "/clock");
            assertThat(citizen.text()).contains("专家评审", "延批〔2026〕9 号");
        }
    }

    private void askForASupplement(Visitor clerk) {
        clerk.goTo("/desk/cases/" + id).page().click("[data-conforming-all]");
        clerk.page().check("input[name='findings[0].verdict'][value=DEFECTIVE]");
        clerk.page().selectOption("select[name='findings[0].reason']", "ILLEGIBLE");
        clerk.fill("input[name='findings[0].whatToDo']", "请重新扫描，四角完整、文字清晰");
        clerk.press("main button[data-key=b]").press("main form button[type=submit]");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
    }

    private void supply(Visitor citizen) {
        citizen.goTo("/my/cases/" + id + "/supplement").press("main table th a");
        citizen.page().setInputFiles("#files", new FilePayload("申请表.pdf", "application/pdf", HallFixture.pdf()));
        citizen.press("main form[enctype] button[type=submit]");
        citizen.goTo("/my/cases/" + id + "/supplement").press("main form[action$='/supplement'] button[type=submit]");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);
    }

    private void reviewByExperts(Visitor chief) {
        chief.goTo(approval("/procedures/new")).page().selectOption("#kind", "EXPERT_REVIEW");
        chief.fill("#basis", "《城乡规划法》第四十条").fill("#carriedOutBy", "市规划评审中心").fill("#workingDays", "8");
        chief.press("main form button[type=submit]");
        chief.goTo(approval("/procedures/1")).press("form[action$='/begin'] button[type=submit]");
        chief.page().selectOption("form[action$='/people'] #part", "EXPERT");
        chief.fill("form[action$='/people'] [name=name]", "贺工")
                .fill("form[action$='/people'] [name=opinion]", "退让距离不足。")
                .press("form[action$='/people'] button[type=submit]");
        chief.goTo(approval("/procedures/1"))
                .fill("form[action$='/end'] [name=result]", "专家组认为退让距离不符合规划条件。")
                .press("form[action$='/end'] button[type=submit]");
    }

    private void extend(Visitor chief, Visitor office) {
        chief.goTo(approval("/extension")).fill("#days", "10").fill("#reason", "涉及面广，需要征求相邻权利人意见。");
        chief.press("main form button[type=submit]");
        office.goTo(approval("/extension/answer")).page().check("input[name=answer][value=GRANTED]");
        office.fill("#head", "周明远").fill("#title", "局长").fill("#documentNumber", "延批〔2026〕9 号");
        office.press("main form button[type=submit]");
    }

    private Visitor official(Official official) {
        Visitor visitor = new Visitor(chromium.browser(), house(), DESK);
        visitor.signIn(official.userName(), HallFixture.PASSWORD);
        return visitor;
    }

    private String approval(String page) {
        return "/approval/cases/" + id + page;
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
