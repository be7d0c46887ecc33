package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.HallFixture.OLD_AGE_BENEFIT;
import static org.govhall.casework.HallFixture.SENIOR_CARD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OrganizationSetup;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    WindowIntake intake;

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
    void theListSaysWhichActEachCaseWaitsFor() {
        CaseId commitment = hall.accepted(citizen, OLD_AGE_BENEFIT);
        CaseId immediate = hall.accepted(hall.citizen("林一"), SENIOR_CARD);

        String page = text(get("/approval?size=100", hall.chief()));

        assertThat(page).contains(hall.number(commitment), hall.number(immediate), "当场办结", "审核");
    }

    @Test
    @Rule(LifecycleRule.COMMITMENT)
    void aCommitmentCaseIsReviewedApprovedAndCompletedStepByStep() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        assertThat(act(id, "review", "opinion", "材料齐全，拟准予")).hasRedirectedUrl("/approval/cases/" + id);
        assertThat(act(id, "approval", "opinion", "同意")).hasRedirectedUrl("/approval/cases/" + id);
        assertThat(act(id, "completion")).hasRedirectedUrl("/approval/cases/" + id);

        assertThat(hall.status(id)).isEqualTo(CaseStatus.COMPLETED);
        assertThat(text(get("/approval/cases/" + id, hall.chief())))
                .contains("测民授〔2026〕1 号", "材料齐全，拟准予", "加盖行政审批专用章", "2027-12-31");
    }

    @Test
    @Rule(LifecycleRule.IMMEDIATE)
    void anImmediateCaseIsDecidedInOneAction() {
        CaseId id = hall.accepted(citizen, SENIOR_CARD);

        assertThat(text(get("/approval/cases/" + id, hall.chief()))).contains("即办件即办权", "受理人与审核人不得为同一人");
        assertThat(act(id, "on-the-spot", "opinion", "符合条件，当场发证")).hasStatus3xxRedirection();
        assertThat(hall.status(id)).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void anOpinionIsNeededAndTheRefusalStandsBesideIt() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        assertThat(text(act(id, "review", "opinion", " "))).contains("请填写意见", "href=\"#opinion\"");
        assertThat(text(act(id, "approval", "opinion", "同意发放"))).contains("同意发放", "不能进行这一步");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aDenialIsProposedWithItsReasonsAndConfirmedBySomebodyElse() {
        CaseId id = hall.reviewed(citizen, OLD_AGE_BENEFIT);

        assertThat(text(get("/approval/cases/" + id + "/denial", hall.chief()))).contains("行政复议", "行政诉讼");
        assertThat(text(act(id, "denial", "reason", ""))).contains("href=\"#reason\"");
        assertThat(act(id, "denial", "reason", "未满八十周岁")).hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.REVIEWED);

        assertThat(text(act(id, "proposal"))).contains("提出意见的人不能自己确认");
        assertThat(text(get("/approval", hall.officer()))).contains(hall.number(id), "确认不予许可");
        assertThat(text(get("/approval/cases/" + id + "/proposal", hall.officer())))
                .contains("未满八十周岁", "首席甲", "行政复议");
        assertThat(post("/approval/cases/" + id + "/proposal", hall.officer(), id))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.status(id)).isEqualTo(CaseStatus.DENIED);
    }

    @Test
    void aSupplementIsVerifiedBeforeItIsAccepted() {
        CaseId id = hall.awaitingSupplement(citizen, SENIOR_CARD);
        intake.takeSupplement(
                CaseRef.latest(id),
                List.of(hall.materials(id).get(0)),
                hall.clerk().account());

        assertThat(act(id, "supplement-verified", "opinion", "已补正")).hasRedirectedUrl("/approval/cases/" + id);
        assertThat(hall.view(id).supplementVerifiedAt()).isNotNull();
    }

    @Test
    void aProposalIsConfirmedOrSentBack() {
        CaseId confirmed = proposed();
        CaseId back = proposed();

        assertThat(text(get("/approval/cases/" + confirmed + "/proposal", hall.chief())))
                .contains("不需要许可", "窗甲");
        assertThat(act(confirmed, "proposal")).hasRedirectedUrl("/approval/cases/" + confirmed);
        assertThat(text(act(back, "proposal-back", "reason", ""))).contains("请写明理由");
        assertThat(act(back, "proposal-back", "reason", "属于本机关职权")).hasStatus3xxRedirection();

        assertThat(hall.status(confirmed)).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(hall.view(back).openProposal()).isNull();
    }

    @Test
    @Rule(LifecycleRule.TERMINATION)
    void aCaseIsTerminatedOnlyForACauseOfLaw() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        assertThat(text(act(id, "termination", "reason", "家属来电"))).contains("请选择法定事由", "家属来电");
        assertThat(act(id, "termination", "cause", "APPLICANT_DIED", "reason", "死亡证明已收"))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(post("/approval/cases/" + id + "/proposal", hall.officer(), id))
                .hasRedirectedUrl("/approval/cases/" + id);
        assertThat(text(get("/approval/cases/" + id, hall.chief()))).contains("申请人死亡：死亡证明已收");
    }

    @Test
    void whoAcceptedIsToldWhyTheyCannotReview() {
        Official both = hall.official("兼岗丁", Rank.SECTION_HEAD, Role.WINDOW_CLERK, Role.CHIEF_REPRESENTATIVE);
        OrganizationSetup setup = context.getBean(OrganizationSetup.class);
        setup.establishPost(hall.window(), both.officer(), null);
        CaseId id = hall.received(citizen, OLD_AGE_BENEFIT);
        hall.allConform(id);
        intake.accept(CaseRef.latest(id), both.account());

        assertThat(text(get("/approval/cases/" + id, both))).contains("受理人与审核人不得为同一人（一审一核）");
        assertThat(hall.view(id).acceptedBy()).isEqualTo(both.officer());
    }

    @Test
    void whoHoldsNoPostOfTheChiefIsToldSo() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        Official second = hall.secondClerk();
        Official alsoChief = new Official(
                second.officer(),
                second.account(),
                new SignedIn(second.account(), second.name(), Set.of(Role.CHIEF_REPRESENTATIVE)),
                second.name(),
                second.userName());

        assertThat(text(get("/approval/cases/" + id, alsoChief))).contains("您此刻不在这个岗位上");
        assertThat(text(post("/approval/cases/" + id + "/review", alsoChief, id, "opinion", "我来审")))
                .contains("我来审", "gh-error-summary");
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aCaseOfAnotherHallIsNotThere() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        Official stranger = hall.official("外首戊", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);

        assertThat(get("/approval/cases/" + id, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/approval/cases/" + id + "/review", stranger, id, "opinion", "同意"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get("/approval", stranger))).contains("没有等待您处理的办件");
    }

    @Test
    void theApprovalOfficeSeesTheCasesOfItsDepartment() {
        CaseId id = hall.reviewed(citizen, OLD_AGE_BENEFIT);

        assertThat(text(get("/approval/cases/" + id, hall.officer()))).contains("审批意见");
        assertThat(post("/approval/cases/" + id + "/approval", hall.officer(), id, "opinion", "同意"))
                .hasRedirectedUrl("/approval/cases/" + id);
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        CaseId id = hall.reviewed(citizen, OLD_AGE_BENEFIT);
        for (String address : List.of(
                "/approval",
                "/approval/cases/" + id,
                "/approval/cases/" + id + "/denial",
                "/approval/cases/" + id + "/termination",
                "/approval/cases/" + id + "/assignment",
                "/approval/cases/" + id + "/proposal",
                "/approval/cases/" + proposed() + "/proposal")) {
            assertThat(text(get(address + "?lang=en", hall.chief())))
                    .as(address)
                    .contains("lang=\"en\"")
                    .doesNotContain("??");
        }
    }

    private CaseId proposed() {
        CaseId id = hall.received(citizen, SENIOR_CARD);
        intake.proposeNonAcceptance(
                CaseRef.latest(id),
                NonAcceptance.NOT_NEEDED,
                "不需要许可",
                null,
                hall.clerk().account());
        return id;
    }

    private MvcTestResult act(CaseId id, String verb, String... form) {
        return post("/approval/cases/" + id + "/" + verb, hall.chief(), id, form);
    }

    private MvcTestResult get(String address, Official who) {
        return mvc.get().uri(address).with(user(who.signedIn())).with(csrf()).exchange();
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
