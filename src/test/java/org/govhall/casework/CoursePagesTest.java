package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.CreditCode;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Organization;
import org.govhall.applicant.Person;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.MaterialView;
import org.govhall.identity.Role;
import org.govhall.organization.Rank;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Special procedures, extension, approval office and the sheet of the clock, as people use them. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoursePagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    CaseDirectory directory;

    private HallFixture hall;
    private Citizen citizen;

    @BeforeAll
    void openTheHall() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("沈静秋");
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
    }

    @Test
    void aHearingIsAnnouncedAskedForHeldAndTheDecisionRestsOnIt() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        Instant due = hall.view(id).promisedDueAt();

        assertThat(text(get("/approval/cases/" + id + "/procedures/new", hall.chief())))
                .contains("启动特别程序", "听证");
        assertThat(announce(id)).hasRedirectedUrl("/approval/cases/" + id);
        assertThat(text(mine(id, ""))).contains("听证", "需要 15 个工作日", "五个工作日内向窗口提出听证");

        clock.moveTo("2026-11-24T10:00");
        assertThat(in(id, "request", "requester", "沈静秋")).hasRedirectedUrl("/approval/cases/" + id + "/procedures/1");
        assertThat(hall.view(id).promisedDueAt()).isAfter(due);
        assertThat(in(id, "hearing", "heldOn", "2026-12-04", "heldFrom", "14:30", "place", "301 室", "chair", "韩处"))
                .hasStatus3xxRedirection();
        assertThat(text(mine(id, ""))).contains("2026-12-04 14:30", "301 室", "韩处");

        clock.moveTo("2026-11-26T10:00");
        assertThat(text(mine(id, ""))).contains("办理期限暂停计算", "今天不计入期限");
        assertThat(text(get("/approval/cases/" + id, hall.chief()))).contains("特别程序中，今天不计入");
        assertThat(post("/approval/cases/" + id + "/review", hall.chief(), id, "opinion", "拟准予"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval/cases/" + id, hall.officer())))
                .doesNotContain("/approval/cases/" + id + "/approval\"");

        clock.moveTo("2026-12-04T16:30");
        assertThat(in(id, "people", "part", "PARTICIPANT", "name", "沈静秋", "affiliation", "申请人"))
                .hasStatus3xxRedirection();
        assertThat(upload(id)).hasStatus3xxRedirection();
        assertThat(in(id, "end", "result", "各方陈述、质证见笔录")).hasRedirectedUrl("/approval/cases/" + id);
        String page = text(get("/approval/cases/" + id + "/procedures/1", hall.officer()));
        assertThat(page).contains("已结束", "笔录", "听证笔录.pdf", "各方陈述、质证见笔录");

        assertThat(post("/approval/cases/" + id + "/approval", hall.officer(), id, "opinion", "准予"))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.view(id).decisionText()).isEqualTo("准予（依据听证笔录作出）");
        assertThat(directory.procedures(id))
                .singleElement()
                .returns(ProcedureState.ENDED, ProcedureView::state)
                .returns("沈静秋", ProcedureView::requestedBy);
    }

    @Test
    void whatIsRefusedStandsOnTheFormWithWhatWasTyped() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        announce(id);

        assertThat(text(in(id, "request", "requester", ""))).contains("请填写提出听证要求的人", "href=\"#requester\"");
        assertThat(text(post(
                        "/approval/cases/" + id + "/procedures/new",
                        hall.chief(),
                        id,
                        "kind",
                        "HEARING",
                        "basis",
                        "第四十七条",
                        "carriedOutBy",
                        "法规科",
                        "workingDays",
                        "很多")))
                .contains("请填写整数", "法规科", "href=\"#workingDays\"");
        in(id, "request", "requester", "沈静秋");
        assertThat(text(in(id, "hearing", "heldOn", "2026-11-25", "heldFrom", "9:70", "place", "301", "chair", "韩处")))
                .contains("请填写时间");
        assertThat(text(in(id, "hearing", "heldOn", "2026-12-24", "heldFrom", "09:30", "place", "301", "chair", "首席甲")))
                .contains("20 个工作日内组织听证");
        assertThat(text(in(id, "end", "result", "笔录"))).contains("还没有通知听证的时间");
    }

    @Test
    void theChairIsNobodyWhoExaminedTheCase() {
        CaseId id = hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE);
        announce(id);
        in(id, "request", "requester", "沈静秋");

        assertThat(text(in(id, "hearing", "heldOn", "2026-12-04", "heldFrom", "09:30", "place", "301", "chair", "首席甲")))
                .contains("不得主持听证");
    }

    @Test
    @Rule(LifecycleRule.CLOCK_5)
    void anExtensionIsProposedByTheChiefAndAnsweredInTheOffice() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        Instant due = hall.view(id).promisedDueAt();

        assertThat(text(post("/approval/cases/" + id + "/extension", hall.chief(), id, "days", "11", "reason", "复杂")))
                .contains("最多延长 10 日");
        assertThat(post("/approval/cases/" + id + "/extension", hall.chief(), id, "days", "10", "reason", "涉及面广"))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.view(id).promisedDueAt()).isEqualTo(due);
        assertThat(text(get("/approval?tab=extensions&size=100", hall.officer())))
                .contains(hall.number(id));

        assertThat(text(post("/approval/cases/" + id + "/extension/answer", hall.officer(), id, "answer", "GRANTED")))
                .contains("请填写批准的行政机关负责人");
        assertThat(post(
                        "/approval/cases/" + id + "/extension/answer",
                        hall.officer(),
                        id,
                        "answer",
                        "GRANTED",
                        "head",
                        "周明远",
                        "title",
                        "局长",
                        "documentNumber",
                        "延批〔2026〕9 号"))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.view(id).promisedDueAt()).isAfter(due);
        assertThat(text(mine(id, ""))).contains("延长 10 日", "周明远", "涉及面广");
        assertThat(directory.extensions(id)).singleElement().returns(ExtensionState.GRANTED, ExtensionView::state);
    }

    @Test
    void anExtensionCanBeRefused() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        post("/approval/cases/" + id + "/extension", hall.chief(), id, "days", "5", "reason", "复杂");

        assertThat(post(
                        "/approval/cases/" + id + "/extension/answer",
                        hall.officer(),
                        id,
                        "answer",
                        "REFUSED",
                        "reason",
                        "理由不充分"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval/cases/" + id, hall.chief()))).contains("未批准", "理由不充分");
    }

    @Test
    @Rule(LifecycleRule.COMMITMENT)
    void aCaseIsHandedOverDiscussedReturnedAndDecidedInTheOffice() {
        CaseId id = hall.reviewed(citizen, HallFixture.BASIC_ALLOWANCE);
        for (String page : List.of("hand-over", "return", "discussion-asked", "discussion")) {
            assertThat(text(get("/approval/cases/" + id + "/" + page, hall.chief())))
                    .contains(hall.number(id));
        }

        assertThat(post("/approval/cases/" + id + "/discussion-asked", hall.chief(), id, "reason", "涉及多人"))
                .hasStatus3xxRedirection();
        assertThat(post("/approval/cases/" + id + "/hand-over", hall.chief(), id, "reason", "请集体讨论"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval?tab=office&size=100", hall.chief()))).contains(hall.number(id));
        assertThat(text(get("/approval?size=100", hall.officer()))).contains(hall.number(id));
        assertThat(text(get("/approval?size=100", hall.chief()))).doesNotContain(hall.number(id));

        assertThat(post("/approval/cases/" + id + "/return", hall.officer(), id, "reason", "补充入户调查"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval?size=100", hall.chief()))).contains(hall.number(id));
        post("/approval/cases/" + id + "/hand-over", hall.chief(), id, "reason", "已补充");
        assertThat(text(post("/approval/cases/" + id + "/approval", hall.officer(), id, "opinion", "准予")))
                .contains("讨论之后才能作出决定");
        assertThat(text(post(
                        "/approval/cases/" + id + "/discussion",
                        hall.officer(),
                        id,
                        "heldOn",
                        "2026-11-23",
                        "participants",
                        "刘科",
                        "conclusion",
                        "同意")))
                .contains("至少有两人");
        assertThat(post(
                        "/approval/cases/" + id + "/discussion",
                        hall.officer(),
                        id,
                        "heldOn",
                        "2026-11-23",
                        "participants",
                        "刘科、马副科",
                        "conclusion",
                        "同意"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval/cases/" + id, hall.officer()))).contains("刘科、马副科", "1 次");
        assertThat(post("/approval/cases/" + id + "/approval", hall.officer(), id, "opinion", "准予"))
                .hasStatus3xxRedirection();
        assertThat(hall.status(id)).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    @Rule(LifecycleRule.UPWARD)
    void anUpwardCaseIsSentUpAndTheHigherOrgansDecisionRecorded() {
        CaseId id = upwardReviewed();

        String page = text(get("/approval/cases/" + id, hall.chief()));
        assertThat(page).contains("/sending", "初审期限").doesNotContain(id + "/approval\"", "/denial");
        assertThat(text(post(
                        "/approval/cases/" + id + "/higher-decision",
                        hall.chief(),
                        id,
                        "outcome",
                        "GRANTED",
                        "number",
                        "甘民函〔2026〕7 号",
                        "decidedOn",
                        "2026-11-23",
                        "reason",
                        "同意命名")))
                .contains("还没有上报");
        assertThat(post(
                        "/approval/cases/" + id + "/sending",
                        hall.chief(),
                        id,
                        "sentOn",
                        "2026-11-23",
                        "organ",
                        "甘肃省民政厅",
                        "number",
                        "庆民函〔2026〕12 号"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/approval/cases/" + id, hall.chief()))).contains("甘肃省民政厅", "/higher-decision");
        assertThat(post(
                        "/approval/cases/" + id + "/higher-decision",
                        hall.chief(),
                        id,
                        "outcome",
                        "DENIED",
                        "number",
                        "甘民函〔2026〕7 号",
                        "decidedOn",
                        "2026-11-23",
                        "reason",
                        "与现有地名重复"))
                .hasStatus3xxRedirection();
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DENIED);
    }

    @Test
    @Rule(LifecycleRule.CLOCK_8)
    void everybodyOpensTheSameSheetOfTheClock() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        announce(id);
        in(id, "request", "requester", "沈静秋");
        Official supervisor = hall.official("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR);

        List<String> pages = List.of(
                text(mine(id, "/clock")),
                text(get("/approval/cases/" + id + "/clock", hall.chief())),
                text(get("/desk/cases/" + id + "/clock", hall.clerk())),
                text(get("/supervision/cases/" + id + "/clock", supervisor)));

        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .contains("受理", "书面告知特别程序所需时间", "2026-11-24", "听证：特别程序，不计入", "第 1 日", "双休日，不计入"));
        assertThat(new String(
                        mvc.get()
                                .uri("/my/cases/" + id + "/clock?lang=en")
                                .with(user(citizen.signedIn()))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("Special procedure, not counted", "Day 1", "Accepted");
    }

    @Test
    void beforeAcceptanceTheSheetTellsWhatHappened() {
        assertThat(text(mine(hall.received(citizen, HallFixture.BASIC_ALLOWANCE), "/clock")))
                .contains("收件", "补正告知期限");
    }

    @Test
    void whatIsNotYoursIsNotThere() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        Citizen stranger = hall.citizen("路人");

        assertThat(mvc.get()
                        .uri("/my/cases/" + id + "/clock")
                        .with(user(stranger.signedIn()))
                        .exchange())
                .hasStatus(404);
        assertThat(get("/approval/cases/" + id + "/procedures/9", hall.chief())).hasStatus(404);
        Official elsewhere = hall.official("外来", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        assertThat(get("/approval/cases/" + id + "/procedures/new", elsewhere)).hasStatus(404);
        assertThat(get("/approval/cases/" + id + "/clock", elsewhere)).hasStatus(404);
        assertThat(post("/approval/cases/" + id + "/extension", elsewhere, id, "days", "5", "reason", "忙"))
                .hasStatus(404);
    }

    /** Handed in at the counter by a company, accepted and preliminarily reviewed. */
    private CaseId upwardReviewed() {
        ApplicantId company = context.getBean(Applicants.class)
                .recordAtCounter(
                        new Organization(
                                "庆阳市测试置业有限公司",
                                CreditCode.of("91621002MA99999A40"),
                                "程一帆",
                                new Person("程一帆", HallFixture.identityNumber(), new Mobile("13900009901"))),
                        true);
        WindowIntake intake = context.getBean(WindowIntake.class);
        List<MaterialId> materials = context
                .getBean(Catalog.class)
                .guide(HallFixture.STREET_NAME, LocalDate.parse("2026-11-23"))
                .orElseThrow()
                .materials()
                .stream()
                .map(MaterialView::id)
                .toList();
        CaseId id = intake.register(
                hall.window(),
                HallFixture.STREET_NAME,
                company,
                null,
                materials,
                "t-upward",
                hall.clerk().account());
        hall.allConform(id);
        hall.accept(id);
        context.getBean(ChiefReview.class)
                .review(CaseRef.latest(id), "拟同意上报", hall.chief().account());
        return id;
    }

    private MvcTestResult announce(CaseId id) {
        return post(
                "/approval/cases/" + id + "/procedures/new",
                hall.chief(),
                id,
                "kind",
                "HEARING",
                "basis",
                "行政许可法第四十七条",
                "carriedOutBy",
                "法规科",
                "workingDays",
                "15");
    }

    private MvcTestResult in(CaseId id, String deed, String... form) {
        return post("/approval/cases/" + id + "/procedures/1/" + deed, hall.chief(), id, form);
    }

    private MvcTestResult upload(CaseId id) {
        return mvc.post()
                .uri("/approval/cases/" + id + "/procedures/1/files")
                .multipart()
                .file(new MockMultipartFile("files", "听证笔录.pdf", "application/pdf", HallFixture.pdf()))
                .param("version", String.valueOf(hall.view(id).version()))
                .param("purpose", "RECORD")
                .with(user(hall.chief().signedIn()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult mine(CaseId id, String page) {
        return mvc.get()
                .uri("/my/cases/" + id + page)
                .with(user(citizen.signedIn()))
                .exchange();
    }

    private MvcTestResult get(String address, Official who) {
        return mvc.get().uri(address).with(user(who.signedIn())).exchange();
    }

    private MvcTestResult post(String address, Official who, CaseId id, String... form) {
        var request = mvc.post().uri(address).with(user(who.signedIn())).with(csrf());
        request.param("version", String.valueOf(hall.view(id).version()));
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
