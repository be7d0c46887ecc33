package org.govhall.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.govhall.attendance.AttendanceHall.Person;
import org.govhall.identity.Role;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Daily patrols: at least two a working day, and each finding answered by whom it concerns, until it is put right. */
@PostgresTest
class PatrolTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PatrolDesk desk;

    private AttendanceHall hall;
    private Person supervisor;
    private Person stranger;

    @BeforeEach
    void aHallWithASupervisor() {
        clock.moveTo("2026-11-24T10:00");
        hall = new AttendanceHall(context);
        supervisor = hall.person("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR, null, hall.center);
        CenterId elsewhere = hall.openCenter("巡查别的中心 " + hall.number);
        stranger = hall.person("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR, null, elsewhere);
    }

    @Test
    void aWorkingDayNeedsTwoRounds() {
        patrolled("2026-11-23T10:00");
        patrolled("2026-11-24T09:10");
        patrolled("2026-11-24T09:50");

        List<PatrolDesk.Day> days = desk.days(hall.center, YearMonth.of(2026, 11));
        assertThat(days)
                .extracting(PatrolDesk.Day::day)
                .startsWith(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 20));
        assertThat(days).extracting(PatrolDesk.Day::lacking).startsWith(0, 1, 2);
        assertThat(days).extracting(PatrolDesk.Day::over).startsWith(false, true, true);
        assertThat(desk.days(hall.center, YearMonth.of(2026, 12))).isEmpty();
    }

    @Test
    void aRoundIsOfTodayOrYesterdayAndRecordedOnce() {
        refused("attendance.refused.patrol-to-come", () -> patrolled("2026-11-24T10:01"));
        refused("attendance.refused.patrol-too-old", () -> patrolled("2026-11-22T23:59"));
        refused(
                "attendance.refused.no-text",
                () -> desk.patrol(supervisor.signedIn(), hall.center, at("2026-11-24T09:00"), " "));
        patrolled("2026-11-24T09:00");
        refused("attendance.refused.patrol-twice", () -> patrolled("2026-11-24T09:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.patrol(stranger.signedIn(), hall.center, at("2026-11-24T09:00"), "在岗"));
    }

    @Test
    void aFindingIsAnsweredByWhomItConcernsAndClosedByAnother() {
        PatrolId patrol = patrolled("2026-11-24T09:00");
        PatrolFindingId id = found(patrol, hall.clerk);
        refused("attendance.refused.not-answerable", () -> desk.answer(hall.colleague.signedIn(), id, 0, "改正"));
        refused("attendance.refused.finding-state", () -> desk.close(supervisor.signedIn(), id, 0));
        refused("attendance.refused.no-text", () -> desk.answer(hall.clerk.signedIn(), id, 0, " "));
        assertThat(desk.toAnswer(hall.clerk.signedIn())).isEqualTo(1);

        desk.answer(hall.clerk.signedIn(), id, 0, "马上改正");
        refused("attendance.refused.changed", () -> desk.askAgain(supervisor.signedIn(), id, 0, "写明原因"));
        refused("attendance.refused.own-finding", () -> desk.close(hall.clerk.signedIn(), id, 1));
        refused("attendance.refused.no-text", () -> desk.askAgain(supervisor.signedIn(), id, 1, ""));
        assertThat(desk.toClose(supervisor.signedIn())).isEqualTo(1);
        desk.askAgain(supervisor.signedIn(), id, 1, "写明原因");
        desk.answer(hall.clerk.signedIn(), id, 2, "临时离岗没有报备，已经改正");
        desk.close(supervisor.signedIn(), id, 3);

        assertThat(desk.events(id))
                .extracting(PatrolDesk.Event::act)
                .containsExactly(
                        PatrolFindingAct.FOUND,
                        PatrolFindingAct.ANSWERED,
                        PatrolFindingAct.ASKED_AGAIN,
                        PatrolFindingAct.ANSWERED,
                        PatrolFindingAct.CLOSED);
        assertThat(desk.toAnswer(hall.clerk.signedIn())).isZero();
        refused("attendance.refused.finding-state", () -> desk.answer(hall.clerk.signedIn(), id, 4, "再答"));
    }

    @Test
    void onlySomebodyWithAPostInThatCentreAnswersForIt() {
        PatrolId patrol = patrolled("2026-11-24T09:00");
        AttendanceHall other = new AttendanceHall(context);
        refused(
                "attendance.refused.no-answerable",
                () -> desk.find(supervisor.signedIn(), patrol, other.window, other.clerk.officer(), "离岗"));
        refused(
                "attendance.refused.no-answerable",
                () -> desk.find(supervisor.signedIn(), patrol, hall.window, supervisor.officer(), "离岗"));
    }

    @Test
    void theSupervisorRecordsOnPages() {
        assertThat(get("/attendance/patrols", supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("考勤中心 " + hall.number, "今天还差 2 次", "少 2 次");
        assertThat(get("/attendance/patrols/new", supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11-24T10:00");
        assertThat(patrol(supervisor, "", "nonsense", ""))
                .hasStatusOk()
                .bodyText()
                .contains("center-error", "remark-error");
        assertThat(patrol(supervisor, hall.center.toString(), "2026-11-25T10:00", "秩序正常"))
                .bodyText()
                .contains("at-error", "不能晚于现在", "秩序正常");
        MvcTestResult recorded = patrol(supervisor, hall.center.toString(), "2026-11-24T09:30", "秩序正常");
        String page = recorded.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/attendance/patrols/");
        assertThat(get(page, supervisor)).hasStatusOk().bodyText().contains("秩序正常", "窗甲");
        assertThat(find(page, supervisor, "")).bodyText().contains("who-error");
        assertThat(find(page, supervisor, hall.window + "/" + hall.clerk.officer()))
                .hasRedirectedUrl(page);
        assertThat(get("/attendance/patrols/findings?lang=en", supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("工作时间离岗", "Waits for its answer")
                .doesNotContain("??");
    }

    @Test
    void theOneWhoAnswersAndTheSupervisorSeeTheSameFinding() {
        PatrolFindingId id = found(patrolled("2026-11-24T09:00"), hall.clerk);
        assertThat(get("/attendance/findings", hall.clerk)).bodyText().contains("工作时间离岗", "/attendance/findings/" + id);
        assertThat(post("/attendance/findings/" + id + "/answer", hall.clerk, "0", ""))
                .hasStatusOk()
                .bodyText()
                .contains("answer-error");
        assertThat(post("/attendance/findings/" + id + "/answer", hall.clerk, "9", "改正"))
                .hasStatus(409);
        assertThat(post("/attendance/findings/" + id + "/answer", hall.clerk, "0", "改正"))
                .hasRedirectedUrl("/attendance/findings");
        String supervised = "/attendance/patrols/findings/" + id;
        assertThat(get(supervised, supervisor))
                .bodyText()
                .contains("改正", supervised + "/closing", supervised + "/again");
        assertThat(post(supervised + "/again", supervisor, "1", "")).bodyText().contains("answer-error");
        assertThat(post(supervised + "/closing", supervisor, "1", "")).hasRedirectedUrl("/attendance/patrols/findings");
        assertThat(get("/attendance/findings?standing=CLOSED", hall.clerk))
                .bodyText()
                .contains("已销号");
    }

    @Test
    void whatIsPatrolledElsewhereDoesNotExist() {
        PatrolId patrol = patrolled("2026-11-24T09:00");
        PatrolFindingId id = found(patrol, hall.clerk);
        assertThat(get("/attendance/patrols?center=" + hall.center, stranger)).hasStatus(404);
        assertThat(get("/attendance/patrols/new?center=" + hall.center, stranger))
                .hasStatus(404);
        assertThat(get("/attendance/patrols/" + patrol, stranger)).hasStatus(404);
        assertThat(find("/attendance/patrols/" + patrol, stranger, hall.window + "/" + hall.clerk.officer()))
                .hasStatus(404);
        assertThat(patrol(stranger, hall.center.toString(), "2026-11-24T09:30", "在岗"))
                .hasStatus(404);
        assertThat(get("/attendance/patrols/findings/" + id, stranger)).hasStatus(404);
        assertThat(post("/attendance/patrols/findings/" + id + "/closing", stranger, "0", ""))
                .hasStatus(404);
        assertThat(get("/attendance/patrols/findings", stranger)).bodyText().doesNotContain(id.toString());
        assertThat(get("/attendance/findings/" + id, hall.colleague)).hasStatus(404);
        assertThat(post("/attendance/findings/" + id + "/answer", hall.colleague, "0", "改正"))
                .hasStatus(404);
        assertThat(get("/attendance/findings/nonsense", hall.clerk)).hasStatus(404);
    }

    private PatrolId patrolled(String when) {
        return desk.patrol(supervisor.signedIn(), hall.center, at(when), "在岗");
    }

    private PatrolFindingId found(PatrolId patrol, Person answerable) {
        return desk.find(supervisor.signedIn(), patrol, hall.window, answerable.officer(), "工作时间离岗");
    }

    private MvcTestResult get(String address, Person who) {
        return mvc.get().uri(address).with(user(who.signedIn())).exchange();
    }

    private MvcTestResult patrol(Person who, String center, String when, String remark) {
        return mvc.post()
                .uri("/attendance/patrols/new")
                .with(user(who.signedIn()))
                .with(csrf())
                .param("center", center)
                .param("at", when)
                .param("remark", remark)
                .exchange();
    }

    private MvcTestResult find(String patrol, Person who, String answerable) {
        return mvc.post()
                .uri(patrol + "/findings")
                .with(user(who.signedIn()))
                .with(csrf())
                .param("who", answerable)
                .param("found", "工作时间离岗")
                .exchange();
    }

    private MvcTestResult post(String address, Person who, String version, String answer) {
        return mvc.post()
                .uri(address)
                .with(user(who.signedIn()))
                .with(csrf())
                .param("version", version)
                .param("answer", answer)
                .exchange();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }
}
