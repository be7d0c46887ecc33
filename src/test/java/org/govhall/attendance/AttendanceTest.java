package org.govhall.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.attendance.AttendanceHall.Person;
import org.govhall.identity.Role;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.CenterId;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.Mandate;
import org.govhall.organization.NewWindow;
import org.govhall.organization.PostKind;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in and out, the roll of a half-day, and leave: who answers it, and who stands in for exactly that time. */
@PostgresTest
class AttendanceTest {

    private static final ItemCode ITEM = new ItemCode("MZ014");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private WindowSigning signing;

    @Autowired
    private LeaveDesk desk;

    @Autowired
    private RollCall roll;

    @Autowired
    private Authorizations authorizations;

    private AttendanceHall hall;

    @BeforeEach
    void aHall() {
        clock.moveTo("2026-11-23T08:30");
        hall = new AttendanceHall(context);
        roll.call();
    }

    @Test
    void oneSignsInAndOutForEachHalfDay() {
        clock.moveTo("2026-11-23T09:05");
        signing.signIn(hall.clerk.account());
        refused("attendance.refused.signed-in-already", () -> signing.signIn(hall.clerk.account()));
        clock.moveTo("2026-11-23T12:00");
        signing.signOut(hall.clerk.account());
        refused("attendance.refused.signed-out-already", () -> signing.signOut(hall.clerk.account()));
        clock.moveTo("2026-11-23T13:00");
        signing.signIn(hall.clerk.account());
        clock.moveTo("2026-11-23T16:00");
        signing.signOut(hall.clerk.account());

        assertThat(record(hall.clerk))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.EARLY), List.of(HalfDayView.Mark.LATE));
    }

    @Test
    void nobodySignsInWithoutAPostOnADayOffOrOutsideTheHours() {
        Person visitor = hall.person("无岗", Rank.CLERK, Role.WINDOW_CLERK);
        refused("attendance.refused.no-post", () -> signing.signIn(visitor.account()));
        clock.moveTo("2026-11-23T07:30");
        refused("attendance.refused.too-early", () -> signing.signIn(hall.clerk.account()));
        clock.moveTo("2026-11-23T18:00");
        refused("attendance.refused.day-over", () -> signing.signIn(hall.clerk.account()));
        clock.moveTo("2026-11-28T10:00");
        refused("attendance.refused.day-off", () -> signing.signIn(hall.clerk.account()));
    }

    @Test
    void twoPressesAtOnceMakeOneHalfDay() throws Exception {
        clock.moveTo("2026-11-23T09:00");
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> presses = List.of(pool.submit(() -> press(go)), pool.submit(() -> press(go)));
            go.countDown();
            assertThat(List.of(presses.get(0).get(), presses.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(record(hall.clerk)).hasSize(1);
    }

    private boolean press(CountDownLatch go) throws InterruptedException {
        go.await();
        try {
            signing.signIn(hall.clerk.account());
            return true;
        } catch (Refusal already) {
            return false;
        }
    }

    @Test
    void theRollEntersWhoDidNotComeOnce() {
        clock.moveTo("2026-11-23T09:00");
        signing.signIn(hall.clerk.account());
        clock.moveTo("2026-11-23T12:01");
        roll.call();
        roll.call();
        assertThat(record(hall.colleague)).extracting(HalfDayView::absent).containsExactly(true);
        assertThat(record(hall.chief)).extracting(HalfDayView::absent).containsExactly(true);
        // who only stands in is due while A is away
        assertThat(record(hall.deputy)).isEmpty();
        assertThat(record(hall.clerk)).extracting(HalfDayView::settled).containsExactly(false);
        clock.moveTo("2026-11-24T08:00");
        roll.call();
        assertThat(record(hall.clerk))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.ABSENT), List.of(HalfDayView.Mark.EARLY));
        // nothing before the first call, nothing on a day off
        clock.moveTo("2026-11-30T08:00");
        roll.call();
        assertThat(signing.record(hall.clerk.officer(), TODAY.minusDays(30), TODAY.plusDays(30)))
                .hasSize(10);
    }

    @Test
    void whoStandsInForTheOneOnLeaveIsDue() {
        LeaveId leave = asked(hall.chief, "2026-11-24T09:00", "2026-11-24T12:00");
        Person administrator = hall.person("管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        desk.approve(administrator.signedIn(), leave, 0);
        clock.moveTo("2026-11-24T12:30");
        roll.call();

        assertThat(signing.record(hall.chief.officer(), TODAY.plusDays(1), TODAY.plusDays(1)))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.ON_LEAVE));
        assertThat(signing.record(hall.deputy.officer(), TODAY.plusDays(1), TODAY.plusDays(1)))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.ABSENT));
    }

    @Test
    void lateAndEarlyAreMeasuredByTheHoursOfTheWindow() {
        hall.setup()
                .keepWindowHours(
                        hall.window,
                        new ReceptionHours(
                                LocalTime.of(10, 0), LocalTime.of(11, 30), LocalTime.of(14, 0), LocalTime.of(16, 0)));
        refused("attendance.refused.too-early", () -> signing.signIn(hall.clerk.account()));
        clock.moveTo("2026-11-23T09:30");
        signing.signIn(hall.clerk.account());
        clock.moveTo("2026-11-23T10:05");
        signing.signIn(hall.chief.account());
        clock.moveTo("2026-11-23T11:30");
        signing.signOut(hall.clerk.account());
        // the morning of the window is over, and not that of its centre
        clock.moveTo("2026-11-23T11:31");
        roll.call();
        assertThat(record(hall.colleague)).extracting(HalfDayView::absent).containsExactly(true);
        clock.moveTo("2026-11-23T12:01");
        roll.call();

        assertThat(record(hall.clerk))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.PRESENT));
        assertThat(record(hall.chief))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.LATE, HalfDayView.Mark.AT_WINDOW));
        assertThat(record(hall.colleague)).hasSize(1);
        clock.moveTo("2026-11-23T16:00");
        roll.call();
        assertThat(record(hall.colleague)).hasSize(2);
    }

    @Test
    void whoStandsInForSomebodyAtAWindowWithOtherHoursIsDueByThoseOfTheirOwn() {
        WindowId other = hall.setup()
                .openWindow(new NewWindow(
                        hall.center,
                        "A02",
                        "邻窗",
                        WindowKind.DEPARTMENT,
                        Set.of(hall.department),
                        ReceptionHours.throughout(LocalTime.of(10, 0), LocalTime.of(12, 0))));
        Person neighbour = hall.person("首席丙", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        hall.setup()
                .nameChief(
                        other,
                        neighbour.officer(),
                        hall.deputy.officer(),
                        new ChiefNaming("考勤发〔2026〕邻" + hall.number + " 号", TODAY, hall.department));
        hall.setup().recordCoveredAbsence(neighbour.officer(), at("2026-11-23T10:00"), at("2026-11-23T12:00"), "培训");
        clock.moveTo("2026-11-23T18:00");
        roll.call();

        assertThat(record(neighbour))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.ON_LEAVE));
        assertThat(record(hall.deputy)).extracting(HalfDayView::opensAt).containsExactly(at("2026-11-23T09:00"));
    }

    @Test
    void bIsInChargeForExactlyTheTimeOfTheLeave() {
        LeaveId leave = asked(hall.chief, "2026-11-24T09:00", "2026-11-24T12:00");
        assertThat(decides(hall.deputy, "2026-11-24T10:00")).isFalse();
        Person administrator = hall.person("管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        desk.approve(administrator.signedIn(), leave, 0);

        assertThat(decides(hall.deputy, "2026-11-24T08:59")).isFalse();
        assertThat(decides(hall.deputy, "2026-11-24T09:00")).isTrue();
        assertThat(decides(hall.deputy, "2026-11-24T11:59")).isTrue();
        assertThat(decides(hall.deputy, "2026-11-24T12:00")).isFalse();
    }

    @Test
    void theChiefAnswersAndNobodyTheirOwn() {
        LeaveId own = asked(hall.chief, "2026-11-25T09:00", "2026-11-25T12:00");
        refused("attendance.refused.own-leave", () -> desk.approve(hall.chief.signedIn(), own, 0));
        // B is not in charge while A is there, and answers nothing of A's
        refused("attendance.refused.not-the-judge", () -> desk.approve(hall.deputy.signedIn(), own, 0));
        LeaveId leave = asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T12:00");
        Person leader = hall.person("局长", Rank.DIVISION_HEAD, Role.DEPARTMENT_LEADER);
        refused("attendance.refused.not-the-judge", () -> desk.approve(leader.signedIn(), leave, 0));
        refused("attendance.refused.no-text", () -> desk.refuse(hall.chief.signedIn(), leave, 0, " "));
        refused("attendance.refused.changed", () -> desk.approve(hall.chief.signedIn(), leave, 7));
        desk.refuse(hall.chief.signedIn(), leave, 0, "当天人手不够");
        refused("attendance.refused.leave-state", () -> desk.approve(hall.chief.signedIn(), leave, 1));
        desk.approve(leader.signedIn(), own, 0);

        // while A is away B answers
        clock.moveTo("2026-11-25T10:00");
        LeaveId whileAway = asked(hall.clerk, "2026-11-26T09:00", "2026-11-26T12:00");
        assertThat(desk.waiting(hall.deputy.signedIn())).isEqualTo(1);
        desk.approve(hall.deputy.signedIn(), whileAway, 0);
    }

    @Test
    void nobodyLeavesAPostToNobody() {
        Person alone = hall.person("独岗", Rank.CLERK, Role.WINDOW_CLERK);
        hall.setup().establishPost(hall.window, alone.officer(), null);
        refused("organization.refused.no-stand-in", () -> asked(alone, "2026-11-24T09:00", "2026-11-24T12:00"));

        LeaveId first = asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T12:00");
        LeaveId second = asked(hall.colleague, "2026-11-24T11:00", "2026-11-24T15:00");
        desk.approve(hall.chief.signedIn(), first, 0);
        refused("organization.refused.stand-in-away", () -> desk.approve(hall.chief.signedIn(), second, 0));
        desk.refuse(hall.chief.signedIn(), second, 0, "B 岗不在");
        refused(
                "organization.refused.stand-in-away",
                () -> asked(hall.colleague, "2026-11-24T11:59", "2026-11-24T15:00"));
        asked(hall.colleague, "2026-11-24T15:00", "2026-11-24T17:30");
        refused("organization.refused.absence-twice", () -> asked(hall.clerk, "2026-11-24T11:00", "2026-11-24T13:00"));
    }

    @Test
    void whoOnlyStandsInDoesNotGoWhileTheOtherIsAway() {
        Person administrator = hall.person("管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        desk.approve(administrator.signedIn(), asked(hall.chief, "2026-11-24T09:00", "2026-11-24T12:00"), 0);
        refused("organization.refused.stands-in", () -> asked(hall.deputy, "2026-11-24T10:00", "2026-11-24T11:00"));
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        refused("attendance.refused.leave-order", () -> asked(hall.clerk, "2026-11-24T12:00", "2026-11-24T12:00"));
        refused("attendance.refused.leave-past", () -> asked(hall.clerk, "2026-11-20T09:00", "2026-11-20T12:00"));
        refused("attendance.refused.leave-length", () -> asked(hall.clerk, "2026-11-24T09:00", "2028-11-24T09:00"));
        asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T12:00");
        refused("attendance.refused.leave-twice", () -> asked(hall.clerk, "2026-11-24T11:00", "2026-11-24T13:00"));
    }

    @Test
    void aLeaveIsWithdrawnBeforeItBeginsAndEndedEarlyAfterwards() {
        LeaveId leave = asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T17:30");
        desk.approve(hall.chief.signedIn(), leave, 0);
        desk.withdraw(hall.clerk.account(), leave);
        assertThat(onPost(hall.colleague, "2026-11-24T10:00")).isTrue();
        LeaveId again = asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T17:30");
        desk.approve(hall.chief.signedIn(), again, 0);
        refused("attendance.refused.leave-not-running", () -> desk.comeBack(hall.clerk.account(), again));

        clock.moveTo("2026-11-24T14:00");
        refused("attendance.refused.leave-begun", () -> desk.withdraw(hall.clerk.account(), again));
        refused("attendance.refused.not-yours", () -> desk.comeBack(hall.chief.account(), again));
        refused("attendance.refused.on-leave", () -> signing.signIn(hall.clerk.account()));
        roll.call();
        desk.comeBack(hall.clerk.account(), again);
        signing.signIn(hall.clerk.account());
        clock.moveTo("2026-11-24T17:30");
        signing.signOut(hall.clerk.account());

        assertThat(signing.record(hall.clerk.officer(), TODAY.plusDays(1), TODAY.plusDays(1)))
                .extracting(HalfDayView::marks)
                .containsExactly(List.of(HalfDayView.Mark.PRESENT), List.of(HalfDayView.Mark.ON_LEAVE));
    }

    @Test
    void aLeaveApprovedWhileItRunsExcusesWhatTheRollHasEntered() {
        LeaveId leave = asked(hall.clerk, "2026-11-23T09:00", "2026-11-23T17:30");
        clock.moveTo("2026-11-23T12:30");
        roll.call();
        assertThat(record(hall.clerk)).extracting(HalfDayView::absent).containsExactly(true);
        desk.approve(hall.chief.signedIn(), leave, 0);
        assertThat(record(hall.clerk)).extracting(HalfDayView::onLeave).containsExactly(true);
    }

    @Test
    void theStaffSignInOnTheirPage() {
        assertThat(mvc.get().uri("/attendance").with(user(hall.clerk.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("/attendance/sign-in", "09:00–12:00", "13:30–17:30", "这个月没有考勤记录")
                .doesNotContain("/attendance/sign-out");
        assertThat(post("/attendance/sign-in", hall.clerk)).hasRedirectedUrl("/attendance");
        assertThat(mvc.get().uri("/attendance").with(user(hall.clerk.signedIn())))
                .bodyText()
                .contains("/attendance/sign-out", "现在签退记为早退", "签到 08:30");
        assertThat(post("/attendance/sign-in", hall.clerk))
                .flash()
                .containsEntry("problem", "attendance.refused.signed-in-already");
        assertThat(mvc.get().uri("/attendance?month=nonsense&lang=en").with(user(hall.chief.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11")
                .doesNotContain("??");
        Person visitor = hall.person("无岗", Rank.CLERK, Role.WINDOW_CLERK);
        assertThat(mvc.get().uri("/attendance").with(user(visitor.signedIn())))
                .bodyText()
                .contains("您在窗口没有岗位");
    }

    @Test
    void leaveIsAskedForOnAPageAndAnsweredOnAnother() {
        assertThat(ask(hall.clerk, "", "", "nonsense", ""))
                .hasStatusOk()
                .bodyText()
                .contains("kind-error", "from-error", "reason-error");
        assertThat(ask(hall.clerk, "SICK", "2026-11-24T09:00", "nonsense", "看病"))
                .hasStatusOk()
                .bodyText()
                .contains("to-error", "看病");
        assertThat(ask(hall.clerk, "SICK", "2026-11-24T09:00", "2026-11-24T12:00", "看病"))
                .hasRedirectedUrl("/attendance/leave");
        LeaveView asked = only(hall.clerk);
        assertThat(mvc.get().uri("/attendance/requests").with(user(hall.chief.signedIn())))
                .bodyText()
                .contains("窗甲", "2026-11-24 09:00", "病假");
        String page = "/attendance/requests/" + asked.id();
        assertThat(mvc.get().uri(page).with(user(hall.chief.signedIn())))
                .bodyText()
                .contains("看病", page + "/approval", page + "/refusal");
        assertThat(mvc.post()
                        .uri(page + "/refusal")
                        .with(user(hall.chief.signedIn()))
                        .with(csrf())
                        .param("version", "0")
                        .param("answer", ""))
                .hasStatusOk()
                .bodyText()
                .contains("answer-error");
        assertThat(mvc.post()
                        .uri(page + "/approval")
                        .with(user(hall.chief.signedIn()))
                        .with(csrf())
                        .param("version", "5"))
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri(page + "/approval")
                        .with(user(hall.chief.signedIn()))
                        .with(csrf())
                        .param("version", "0"))
                .hasRedirectedUrl("/attendance/requests");
        assertThat(mvc.get().uri("/attendance/leave?lang=en").with(user(hall.clerk.signedIn())))
                .bodyText()
                .contains("Approved", "/withdrawal")
                .doesNotContain("??");
        assertThat(post("/attendance/leave/" + asked.id() + "/withdrawal", hall.clerk))
                .flash()
                .containsEntry("notice", "attendance.leave.withdrawn");
    }

    @Test
    void aRequestOfOthersDoesNotExist() {
        LeaveId leave = asked(hall.clerk, "2026-11-24T09:00", "2026-11-24T12:00");
        AttendanceHall other = new AttendanceHall(context);
        CenterId elsewhere = other.openCenter("别的中心 " + other.number);
        Person administrator = hall.person("别处管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, elsewhere);
        Person leader = other.person("别的局长", Rank.DIVISION_HEAD, Role.DEPARTMENT_LEADER);
        for (Person stranger : List.of(other.chief, administrator, leader)) {
            assertThat(mvc.get().uri("/attendance/requests/" + leave).with(user(stranger.signedIn())))
                    .hasStatus(404);
            assertThat(post("/attendance/requests/" + leave + "/approval", stranger))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/attendance/requests?standing=ALL").with(user(stranger.signedIn())))
                    .bodyText()
                    .doesNotContain("/attendance/requests/" + leave);
        }
        assertThat(post("/attendance/leave/" + leave + "/withdrawal", hall.colleague))
                .hasStatus(404);
        assertThat(mvc.get().uri("/attendance/requests/nonsense").with(user(hall.chief.signedIn())))
                .hasStatus(404);
        Person own = hall.person("本处管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        assertThat(mvc.get().uri("/attendance/requests/" + leave).with(user(own.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("不由您批准");
        assertThat(only(hall.clerk).state()).isEqualTo(LeaveState.REQUESTED);
    }

    @Test
    void bWorksAWholeDayInPlaceOfA() {
        LeaveId leave = asked(hall.chief, "2026-11-24T08:00", "2026-11-24T18:00");
        Person administrator = hall.person("管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        desk.approve(administrator.signedIn(), leave, 0);
        clock.moveTo("2026-11-23T09:00");
        refused("attendance.refused.not-standing-in", () -> signing.signIn(hall.deputy.account()));

        clock.moveTo("2026-11-24T08:50");
        signing.signIn(hall.deputy.account());
        refused("attendance.refused.on-leave", () -> signing.signIn(hall.chief.account()));
        assertThat(decides(hall.deputy, "2026-11-24T10:00")).isTrue();
        clock.moveTo("2026-11-24T12:00");
        signing.signOut(hall.deputy.account());
        clock.moveTo("2026-11-24T13:00");
        signing.signIn(hall.deputy.account());
        assertThat(decides(hall.deputy, "2026-11-24T16:00")).isTrue();
        clock.moveTo("2026-11-24T17:30");
        signing.signOut(hall.deputy.account());
        roll.call();

        LocalDate day = TODAY.plusDays(1);
        assertThat(signing.record(hall.deputy.officer(), day, day))
                .hasSize(2)
                .allSatisfy(half -> assertThat(half.marks()).containsExactly(HalfDayView.Mark.PRESENT));
        assertThat(signing.record(hall.chief.officer(), day, day))
                .hasSize(2)
                .allSatisfy(half -> assertThat(half.marks()).containsExactly(HalfDayView.Mark.ON_LEAVE));
        clock.moveTo("2026-11-25T09:00");
        refused("attendance.refused.not-standing-in", () -> signing.signIn(hall.deputy.account()));
        assertThat(decides(hall.deputy, "2026-11-25T09:00")).isFalse();
    }

    private LeaveView only(Person who) {
        return desk.of(who.officer(), PageRequest.of(0, 20)).getContent().get(0);
    }

    private MvcTestResult ask(Person who, String kind, String from, String to, String reason) {
        return mvc.post()
                .uri("/attendance/leave/new")
                .with(user(who.signedIn()))
                .with(csrf())
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult post(String address, Person who) {
        return mvc.post().uri(address).with(user(who.signedIn())).with(csrf()).exchange();
    }

    private LeaveId asked(Person who, String from, String to) {
        return desk.request(who.account(), new LeaveDraft(LeaveKind.PERSONAL, at(from), at(to), "家中有事"));
    }

    private boolean decides(Person who, String when) {
        Instant now = at(when);
        return authorizations
                .findPower(who.officer(), hall.window, hall.department, Power.IMMEDIATE_DECISION, ITEM, now)
                .filter(Mandate::standIn)
                .isPresent();
    }

    private boolean onPost(Person who, String when) {
        return authorizations.isOnPost(who.officer(), hall.window, PostKind.CLERK, at(when));
    }

    private List<HalfDayView> record(Person who) {
        return signing.record(who.officer(), TODAY, TODAY);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }
}
