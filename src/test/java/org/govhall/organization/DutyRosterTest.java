package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.organization.Namings.naming;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Leaders on duty: which days may be planned, who signs in when, and whose roster whose page is. */
@PostgresTest
class DutyRosterTest {

    private static final AtomicInteger HALLS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private DutyRoster roster;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private int hall;
    private CenterId center;
    private DepartmentId department;
    private DepartmentId otherDepartment;
    private WindowId window;
    private Person head;
    private Person deputy;
    private Person office;
    private Person chief;
    private Person stranger;
    private Person administrator;

    private record Person(OfficerId officer, AccountId account, SignedIn signedIn) {}

    @BeforeEach
    void aDepartmentWithAHeadAndADeputy() {
        clock.moveTo("2026-11-23T10:00");
        hall = HALLS.incrementAndGet();
        center = center("坐班中心 " + hall);
        department = department("坐班局" + hall);
        otherDepartment = department("邻居局" + hall);
        window = setup.openWindow(new NewWindow(center, "A01", "窗口", WindowKind.DEPARTMENT, Set.of(department)));
        setup.openWindow(new NewWindow(center, "A02", "邻居", WindowKind.DEPARTMENT, Set.of(otherDepartment)));
        head = person("马局长", Rank.DIVISION_HEAD, department, Role.DEPARTMENT_LEADER);
        deputy = person("牛副局长", Rank.DEPUTY_DIVISION_HEAD, department, Role.DEPARTMENT_LEADER);
        office = person("审批员", Rank.SECTION_MEMBER, department, Role.APPROVAL_OFFICER);
        chief = person("陈代表", Rank.SECTION_HEAD, department, Role.CHIEF_REPRESENTATIVE);
        stranger = person("邻局长", Rank.DIVISION_HEAD, otherDepartment, Role.DEPARTMENT_LEADER);
        administrator = person("管理员", Rank.SECTION_MEMBER, null, Role.ADMINISTRATOR);
        setup.nameHead(department, head.officer());
        setup.nameHead(otherDepartment, stranger.officer());
        setup.joinApprovalOffice(office.officer(), department);
        setup.nameChief(window, chief.officer(), null, naming(department));
    }

    @Test
    void aLeaderIsOnDutyFromSigningInUntilSigningOut() {
        plan(deputy, TODAY);
        assertThat(onDuty(deputy, "2026-11-23T10:00")).isFalse();

        roster.signIn(deputy.account());

        assertThat(onDuty(deputy, "2026-11-23T10:00")).isTrue();
        assertThat(onDuty(deputy, "2026-11-23T17:29:59")).isTrue();
        assertThat(onDuty(deputy, "2026-11-23T17:30")).isFalse();
        assertThat(onDuty(deputy, "2026-11-24T10:00")).isFalse();
        assertThat(roster.onDuty(deputy.officer(), otherDepartment, clock.instant()))
                .isEmpty();
        assertThat(onDuty(head, "2026-11-23T10:00")).isFalse();

        clock.moveTo("2026-11-23T11:00");
        roster.signOut(deputy.account());

        assertThat(onDuty(deputy, "2026-11-23T11:00")).isFalse();
        refused("organization.refused.duty-signed-out", () -> roster.signOut(deputy.account()));
    }

    @Test
    void nobodySignsInButTheLeaderOnTheDayWhileTheHallIsOpen() {
        plan(deputy, TODAY, TOMORROW);

        refused("organization.refused.duty-not-on-roster", () -> roster.signIn(head.account()));
        refused("organization.refused.duty-not-signed-in", () -> roster.signOut(deputy.account()));
        clock.moveTo("2026-11-23T08:59:59");
        refused("organization.refused.duty-hall-closed", () -> roster.signIn(deputy.account()));
        clock.moveTo("2026-11-23T17:30");
        refused("organization.refused.duty-hall-closed", () -> roster.signIn(deputy.account()));
        clock.moveTo("2026-11-25T10:00");
        refused("organization.refused.duty-not-on-roster", () -> roster.signIn(deputy.account()));
        clock.moveTo("2026-11-24T09:00");
        roster.signIn(deputy.account());
        refused("organization.refused.duty-signed-in-already", () -> roster.signIn(deputy.account()));
    }

    @Test
    void onlyALeaderOfTheDepartmentIsPlanned() {
        refused("organization.refused.duty-rank", () -> plan(chief, TOMORROW));
        refused("organization.refused.other-department", () -> plan(stranger, TOMORROW));
        setup.dismiss(deputy.officer());
        refused("organization.refused.officer-left", () -> plan(deputy, TOMORROW));
    }

    @Test
    void noDayIsPlannedThatIsPastOrOffOrPlannedAlready() {
        refused("organization.refused.duty-past", () -> plan(deputy, TODAY.minusDays(3)));
        refused("organization.refused.duty-day-off", () -> plan(deputy, SATURDAY));
        plan(deputy, TOMORROW);
        refused("organization.refused.duty-twice", () -> plan(deputy, TOMORROW));
        refused("organization.refused.duty-twice", () -> plan(deputy, TOMORROW.plusDays(1), TOMORROW));
        plan(head, TOMORROW);

        assertThat(days()).extracting(DutyView::day).containsExactly(TOMORROW, TOMORROW);
    }

    @Test
    void aLeaderIsOnDutyOnlyWhereTheDepartmentHasAWindow() {
        CenterId elsewhere = center("别的中心 " + hall);

        refused(
                "organization.refused.duty-no-window",
                () -> roster.plan(department, elsewhere, head.officer(), Set.of(TOMORROW), head.account()));
    }

    @Test
    void onlyADayToComeIsRemoved() {
        plan(deputy, TODAY, TOMORROW);
        DutyId today = days().get(0).id();
        DutyId tomorrow = days().get(1).id();

        refused("organization.refused.duty-not-to-come", () -> roster.remove(today, head.account()));
        roster.remove(tomorrow, head.account());

        assertThat(days()).extracting(DutyView::id).containsExactly(today);
    }

    @Test
    void anotherLeaderTakesADayOverWithAReasonBeforeItHasBegun() {
        plan(deputy, TODAY);
        DutyId id = days().get(0).id();

        refused("organization.refused.reason", () -> roster.replace(id, head.officer(), " ", head.account()));
        refused("organization.refused.duty-rank", () -> roster.replace(id, chief.officer(), "出差", head.account()));
        refused(
                "organization.refused.duty-same-leader",
                () -> roster.replace(id, deputy.officer(), "出差", head.account()));
        roster.replace(id, head.officer(), "出差", head.account());

        assertThat(days()).singleElement().satisfies(duty -> {
            assertThat(duty.leader()).isEqualTo(head.officer());
            assertThat(duty.replaced()).isEqualTo(deputy.officer());
            assertThat(duty.replacementReason()).isEqualTo("出差");
        });
        refused("organization.refused.duty-not-on-roster", () -> roster.signIn(deputy.account()));
        roster.signIn(head.account());
        refused("organization.refused.duty-begun", () -> roster.replace(id, deputy.officer(), "换", head.account()));
        clock.moveTo("2026-11-24T10:00");
        refused("organization.refused.duty-past", () -> roster.replace(id, deputy.officer(), "换", head.account()));
    }

    @Test
    void nobodyTakesADayOverOnWhichTheyAreOnDutyAnyway() {
        plan(deputy, TOMORROW);
        plan(head, TOMORROW);

        refused(
                "organization.refused.duty-twice",
                () -> roster.replace(days().get(0).id(), head.officer(), "出差", head.account()));
    }

    @Test
    void theLeaderSignsInAndOutOnTheirPage() {
        assertThat(mvc.get().uri("/duty").with(user(deputy.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("今天没有安排您坐班", "以后没有安排您坐班");
        plan(deputy, TODAY, TOMORROW);
        assertThat(mvc.get().uri("/duty").with(user(deputy.signedIn())))
                .bodyText()
                .contains("/duty/sign-in", "2026-11-24");

        assertThat(post("/duty/sign-in", deputy)).hasRedirectedUrl("/duty");
        assertThat(mvc.get().uri("/duty").with(user(deputy.signedIn())))
                .bodyText()
                .contains("在岗", "/duty/sign-out")
                .doesNotContain("/duty/sign-in");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().contains("今日坐班领导", "牛副局长", "在岗");

        assertThat(post("/duty/sign-in", deputy))
                .flash()
                .containsEntry("problem", "organization.refused.duty-signed-in-already");
        assertThat(post("/duty/sign-out", deputy)).flash().containsEntry("notice", "organization.duty.signed-out");
        assertThat(mvc.get().uri("/duty").with(user(chief.signedIn()))).hasStatus(403);
    }

    @Test
    void theHeadTheOfficeAndTheAdministratorPlan() {
        for (Person planner : List.of(head, office, administrator)) {
            assertThat(mvc.get().uri(rosterPage()).with(user(planner.signedIn())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("牛副局长", "value=\"2026-11-24\"")
                    .doesNotContain("value=\"2026-11-20\"", "value=\"2026-11-28\"", "陈代表");
        }
        assertThat(planOnPage(office, deputy, "2026-11-24", "2026-11-25"))
                .hasRedirectedUrl("/duty/rosters/" + department + "?month=2026-11");
        assertThat(days()).hasSize(2);
        String day = "/duty/rosters/" + department + "/days/" + days().get(0).id();
        assertThat(mvc.get().uri(day + "/replacement").with(user(head.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("牛副局长", "马局长");
        assertThat(mvc.post()
                        .uri(day + "/replacement")
                        .with(user(head.signedIn()))
                        .with(csrf())
                        .param("leader", head.officer().toString())
                        .param("reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("reason-error", "请填写理由");
        assertThat(mvc.post()
                        .uri(day + "/replacement")
                        .with(user(head.signedIn()))
                        .with(csrf())
                        .param("leader", head.officer().toString())
                        .param("reason", "牛副局长出差"))
                .hasRedirectedUrl("/duty/rosters/" + department + "?month=2026-11");
        assertThat(mvc.get().uri(rosterPage()).with(user(head.signedIn())))
                .bodyText()
                .contains("代替牛副局长：牛副局长出差");
        assertThat(post(day + "/removal", administrator)).flash().containsEntry("notice", "organization.duty.removed");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        assertThat(planOnPage(head, null)).hasStatusOk().bodyText().contains("leader-error", "days-error", "请选择至少一天");
        assertThat(planOnPage(head, deputy, "2026-11-28"))
                .hasStatusOk()
                .bodyText()
                .contains("days-error", "不是工作日");
        assertThat(planOnPage(head, deputy, "2026-11-20")).bodyText().contains("days-error", "已经过去");
        assertThat(planOnPage(head, deputy, "nonsense")).bodyText().contains("days-error");
        assertThat(planOnPage(head, stranger, "2026-11-24")).bodyText().contains("leader-error", "请选择坐班领导");
        plan(deputy, TOMORROW);
        assertThat(planOnPage(head, deputy, "2026-11-24", "2026-11-25"))
                .hasStatusOk()
                .bodyText()
                .contains("days-error", "已经安排了坐班");
        assertThat(days()).hasSize(1);
    }

    @Test
    void aRosterOfOthersDoesNotExist() {
        plan(deputy, TOMORROW);
        String removal =
                "/duty/rosters/" + department + "/days/" + days().get(0).id() + "/removal";
        for (Person other : List.of(stranger, administratorElsewhere())) {
            assertThat(mvc.get().uri(rosterPage()).with(user(other.signedIn()))).hasStatus(404);
            assertThat(planOnPage(other, deputy, "2026-11-25")).hasStatus(404);
            assertThat(post(removal, other)).hasStatus(404);
        }
        assertThat(post(
                        "/duty/rosters/" + otherDepartment + "/days/"
                                + days().get(0).id() + "/removal",
                        stranger))
                .hasStatus(404);
        assertThat(days()).hasSize(1);
    }

    @Test
    void aDeputyAndASupervisorReadAndPlanNothing() {
        assertThat(mvc.get().uri(rosterPage()).with(user(deputy.signedIn())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<form method=\"post\" action=\"/duty");
        assertThat(planOnPage(deputy, deputy, "2026-11-25")).hasStatus(404);
        Person supervisor = person("监察员", Rank.SECTION_HEAD, null, Role.SUPERVISOR);
        assertThat(mvc.get().uri(rosterPage()).with(user(supervisor.signedIn())))
                .hasStatusOk();
        assertThat(planOnPage(supervisor, deputy, "2026-11-25")).hasStatus(403);
    }

    @Test
    void whereAuthorizationAndRosterLackStandsFirst() {
        assertThat(lacking()).contains("坐班局" + hall, "A01 未授权", "本月没有排班");

        plan(deputy, TOMORROW);
        assertThat(lacking()).doesNotContain("坐班局" + hall);
        roster.remove(days().get(0).id(), head.account());
        letter(EnumSet.allOf(Power.class), Set.of(new ItemCode("MZ014")));
        assertThat(lacking()).contains("坐班局" + hall, "A01 授权不全");
        letter(EnumSet.allOf(Power.class), Set.of());
        assertThat(lacking()).doesNotContain("坐班局" + hall);
    }

    @Test
    void aRosterIsReadByMonthAndByQuarter() {
        plan(deputy, TOMORROW);
        roster.plan(department, center, head.officer(), Set.of(LocalDate.of(2026, 12, 3)), head.account());

        assertThat(mvc.get().uri(rosterPage() + "?month=2026-12").with(user(head.signedIn())))
                .bodyText()
                .contains("2026-12-03")
                .doesNotContain("2026-11-24");
        assertThat(mvc.get().uri(rosterPage() + "?month=2026-12&quarter=true").with(user(head.signedIn())))
                .bodyText()
                .contains("2026-12-03", "2026-11-24", "2026-10 – 2026-12");
        assertThat(mvc.get().uri(rosterPage() + "?month=2027-01").with(user(head.signedIn())))
                .bodyText()
                .contains("这段时间没有安排坐班");
        assertThat(mvc.get().uri(rosterPage() + "?month=nonsense&lang=en").with(user(head.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11")
                .doesNotContain("??");
    }

    private String lacking() {
        Person supervisor = person("监察员", Rank.SECTION_HEAD, null, Role.SUPERVISOR);
        MvcTestResult page = mvc.get()
                .uri("/duty/rosters?lacking=true&size=100")
                .with(user(supervisor.signedIn()))
                .exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letter(Set<Power> powers, Set<ItemCode> items) {
        setup.signLetter(new NewLetter(
                "坐班授〔2026〕" + hall + items.size() + " 号",
                department,
                chief.officer(),
                "马局长",
                "局长",
                powers,
                items,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-15")));
    }

    private String rosterPage() {
        return "/duty/rosters/" + department;
    }

    private MvcTestResult post(String address, Person who) {
        return mvc.post().uri(address).with(user(who.signedIn())).with(csrf()).exchange();
    }

    private MvcTestResult planOnPage(Person planner, @Nullable Person leader, String... days) {
        return mvc.post()
                .uri(rosterPage() + "/days?month=2026-11")
                .with(user(planner.signedIn()))
                .with(csrf())
                .param("leader", leader == null ? "" : leader.officer().toString())
                .param("center", center.toString())
                .param("days", days)
                .exchange();
    }

    private void plan(Person leader, LocalDate... days) {
        roster.plan(department, center, leader.officer(), List.of(days), head.account());
    }

    private List<DutyView> days() {
        return roster.of(Set.of(department), TODAY.minusDays(31), TODAY.plusDays(31));
    }

    private boolean onDuty(Person leader, String when) {
        return roster.onDuty(leader.officer(), department, at(when)).isPresent();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }

    private Person administratorElsewhere() {
        CenterId elsewhere = setup.openCenter(new NewCenter(
                "区中心 " + hall,
                CenterKind.COUNTY,
                "621002",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        AccountId account = accounts.open(
                "区管理员", new PasswordHash("unused"), Set.of(Role.ADMINISTRATOR), Set.of("duty-elsewhere-" + hall));
        OfficerId officer = setup.appoint(new NewOfficer(account, "区管理员", Rank.SECTION_MEMBER, null, elsewhere));
        return new Person(officer, account, new SignedIn(account, "区管理员", Set.of(Role.ADMINISTRATOR)));
    }

    private Person person(String name, Rank rank, @Nullable DepartmentId of, Role role) {
        AccountId account = accounts.open(
                name,
                new PasswordHash("unused"),
                Set.of(role),
                Set.of("duty-" + hall + "-" + PEOPLE.incrementAndGet()));
        OfficerId officer = setup.appoint(new NewOfficer(account, name, rank, of, center));
        return new Person(officer, account, new SignedIn(account, name, Set.of(role)));
    }

    private DepartmentId department(String organ) {
        return setup.recordDepartment(
                new NewDepartment(organ, organ, organ, "116210027999999900", "621000", "审批科", true));
    }

    private CenterId center(String name) {
        return setup.openCenter(new NewCenter(
                name,
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
    }
}
