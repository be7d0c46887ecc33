package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.casework.HallFixture.OLD_AGE_BENEFIT;
import static org.govhall.casework.HallFixture.SENIOR_CARD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DutyRoster;
import org.govhall.organization.LetterId;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewLetter;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.organization.WindowKind;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The leader on duty (领导坐班) decides what no letter lets the window decide, and nothing else. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderOnDutyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    OrganizationSetup setup;

    @Autowired
    DutyRoster roster;

    @Autowired
    ChiefReview review;

    @Autowired
    Proposals proposals;

    private HallFixture hall;
    private Citizen citizen;
    private LetterId letter;
    private int letters;
    private Official leader;

    @BeforeAll
    void openTheHall() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        citizen = hall.citizen("沈静秋");
        letter = hall.letter();
    }

    @BeforeEach
    void aLeaderOnTodaysRosterOfAWindowThatMayDecideOneItemOnly() {
        clock.moveTo("2026-11-23T10:00");
        authorizeFor(SENIOR_CARD);
        leader = hall.official("牛副局长", Rank.DEPUTY_DIVISION_HEAD, Role.DEPARTMENT_LEADER);
        roster.plan(
                hall.department(),
                hall.center(),
                leader.officer(),
                Set.of(MONDAY),
                hall.head().account());
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void theLeaderReviewsApprovesAndCompletesAndTheTrailNamesTheDutyDay() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        roster.signIn(leader.account());

        review.review(CaseRef.latest(id), "材料齐全，拟准予", leader.account());
        review.approve(CaseRef.latest(id), "准予", null, leader.account());
        review.complete(CaseRef.latest(id), leader.account());

        assertThat(hall.status(id)).isEqualTo(CaseStatus.COMPLETED);
        List<TrailEntry> trail = hall.view(id).trail();
        assertThat(trail)
                .filteredOn(entry -> Set.of(EventKind.REVIEWED, EventKind.APPROVED, EventKind.COMPLETED)
                        .contains(entry.kind()))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.dutyOn()).isEqualTo(MONDAY);
                    assertThat(entry.letterNumber()).isNull();
                    assertThat(entry.power()).isEqualTo(Power.COMMITMENT_SUPERVISION);
                });
        assertThat(trail).extracting(TrailEntry::kind).doesNotContain(EventKind.SEALED);
    }

    @Test
    void anImmediateCaseIsDecidedOnTheSpot() {
        authorizeFor(OLD_AGE_BENEFIT);
        CaseId id = hall.accepted(citizen, SENIOR_CARD);
        roster.signIn(leader.account());

        review.decideOnTheSpot(CaseRef.latest(id), "符合条件，当场发证", leader.account());

        assertThat(hall.status(id)).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aDenialIsProposedAtTheWindowAndConfirmedByTheLeader() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        roster.signIn(leader.account());
        review.review(CaseRef.latest(id), "拟不予许可", leader.account());
        proposals.proposeDenial(CaseRef.latest(id), "未满八十周岁", hall.secondClerk().account());

        proposals.confirm(CaseRef.latest(id), leader.account());

        assertThat(hall.status(id)).isEqualTo(CaseStatus.DENIED);
        assertThat(last(id).power()).isEqualTo(Power.RETURN_GATEKEEPING);
        assertThat(last(id).dutyOn()).isEqualTo(MONDAY);
    }

    @Test
    void whereALetterCoversTheItemTheChiefRepresentativeDecides() {
        CaseId id = hall.accepted(citizen, SENIOR_CARD);
        roster.signIn(leader.account());

        refused(
                "organization.refused.duty-window-authorized",
                () -> review.decideOnTheSpot(CaseRef.latest(id), "准予", leader.account()));
    }

    @Test
    void whoIsNotOnTheRosterDecidesNothing() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        refused("organization.refused.duty-not-on-roster", () -> review(id, hall.head()));
        roster.signIn(leader.account());
        clock.moveTo("2026-11-24T10:00");
        refused("organization.refused.duty-not-on-roster", () -> review(id, leader));
    }

    @Test
    void whoHasNotSignedInOrHasLeftDecidesNothing() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        refused("organization.refused.duty-not-signed-in", () -> review(id, leader));
        roster.signIn(leader.account());
        clock.moveTo("2026-11-23T17:30");
        refused("organization.refused.duty-over", () -> review(id, leader));
        clock.moveTo("2026-11-23T11:00");
        roster.signOut(leader.account());
        refused("organization.refused.duty-over", () -> review(id, leader));
        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aLeaderOfAnotherDepartmentDecidesNothing() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        Official stranger = leaderElsewhere();

        refused("organization.refused.duty-other-department", () -> review(id, stranger));
        assertThat(get("/approval/cases/" + id, stranger)).hasStatus(404);
    }

    @Test
    void theChiefRepresentativeStillDecidesNothingWithoutALetterInForce() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);

        refused("organization.refused.letter-revoked", () -> review(id, hall.chief()));
    }

    @Test
    void theDeskOfALeaderShowsWhatTheWindowMayNotDecide() {
        CaseId open = hall.accepted(citizen, OLD_AGE_BENEFIT);
        CaseId authorized = hall.accepted(hall.citizen("林一"), SENIOR_CARD);

        assertThat(text(get("/approval", leader))).contains("还没有签到").doesNotContain(hall.number(open));
        assertThat(text(get("/approval/cases/" + open, leader)))
                .contains("您今天还没有签到")
                .doesNotContain("cases/" + open + "/review");
        assertThat(text(post("/approval/cases/" + open + "/review", leader, open, "opinion", "同意")))
                .contains("您今天还没有签到");

        roster.signIn(leader.account());

        assertThat(text(get("/approval?size=100", leader)))
                .contains("您正在坐班", hall.number(open))
                .doesNotContain(hall.number(authorized));
        assertThat(text(get("/approval/cases/" + open, leader))).contains("领导坐班 · 2026-11-23", "承诺件督办权", "/review");
        assertThat(text(get("/approval/cases/" + authorized, leader))).contains("已经得到授权");
        assertThat(post("/approval/cases/" + open + "/review", leader, open, "opinion", "拟同意"))
                .hasRedirectedUrl("/approval/cases/" + open);
        assertThat(post("/approval/cases/" + open + "/approval", leader, open, "opinion", "同意"))
                .hasRedirectedUrl("/approval/cases/" + open);
        assertThat(text(get("/approval/cases/" + open, leader))).contains("领导坐班 2026-11-23（承诺件督办权）");
        assertThat(text(get("/approval/cases/" + open + "?lang=en", leader)))
                .contains("leader on duty, 2026-11-23")
                .doesNotContain("??");
        assertThat(text(get("/approval/cases/" + open, hall.chief()))).contains("领导坐班 2026-11-23");
    }

    @Test
    void aLeaderWhoIsNotOnTheRosterSeesNoCaseAndNoneOfTheWindowsWork() {
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        Official free = hall.official("马副局长", Rank.DEPUTY_DIVISION_HEAD, Role.DEPARTMENT_LEADER);

        assertThat(text(get("/approval", free))).contains("值班表上今天没有您").doesNotContain(hall.number(id));
        assertThat(get("/approval/cases/" + id, free)).hasStatus(404);
        assertThat(post("/approval/cases/" + id + "/review", free, id, "opinion", "同意"))
                .hasStatus(404);
        roster.signIn(leader.account());
        assertThat(text(post(
                        "/approval/cases/" + id + "/termination",
                        leader,
                        id,
                        "cause",
                        "APPLICANT_DIED",
                        "reason",
                        "死亡证明已收")))
                .contains("gh-error-summary");
        assertThat(get("/approval/cards", leader)).hasStatus(403);
        assertThat(get("/desk/cases/" + id, leader)).hasStatus(403);
    }

    private void authorizeFor(ItemCode... items) {
        setup.revokeLetter(letter, "调整授权");
        LocalDate since = LocalDate.of(2026, 1, 1);
        letter = setup.signLetter(new NewLetter(
                "测民授〔2028〕" + ++letters + " 号",
                hall.department(),
                hall.chief().officer(),
                "局长甲",
                "局长",
                EnumSet.allOf(Power.class),
                Arrays.stream(items).collect(Collectors.toSet()),
                since,
                since,
                LocalDate.of(2027, 12, 31)));
    }

    private Official leaderElsewhere() {
        DepartmentId bureau = setup.recordDepartment(new NewDepartment(
                "邻局 " + letters, "邻 " + letters, "邻局 " + letters, "116210027999999900", "621000", "审批科", true));
        setup.openWindow(
                new NewWindow(hall.center(), "D" + letters, "邻窗 " + letters, WindowKind.DEPARTMENT, Set.of(bureau)));
        AccountId account = context.getBean(Accounts.class)
                .open(
                        "邻局长",
                        new PasswordHash("unused"),
                        Set.of(Role.DEPARTMENT_LEADER),
                        List.of("neighbour-" + letters));
        OfficerId officer = setup.appoint(new NewOfficer(account, "邻局长", Rank.DIVISION_HEAD, bureau, hall.center()));
        roster.plan(bureau, hall.center(), officer, Set.of(MONDAY), account);
        roster.signIn(account);
        return new Official(
                officer, account, context.getBean(Accounts.class).signedIn(account), "邻局长", "neighbour-" + letters);
    }

    private void review(CaseId id, Official who) {
        review.review(CaseRef.latest(id), "拟同意", who.account());
    }

    private TrailEntry last(CaseId id) {
        List<TrailEntry> trail = hall.view(id).trail();
        return trail.get(trail.size() - 1);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
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
