package org.govhall.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.attendance.AttendanceHall.Person;
import org.govhall.identity.Role;
import org.govhall.organization.AwayView;
import org.govhall.organization.CenterId;
import org.govhall.organization.Rank;
import org.govhall.organization.WorkingCalendars;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The week's count, the month's sum and the quarter's bulletin add up, for the own centres only. */
@PostgresTest
class AttendanceFiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AttendanceFigures figures;

    @Autowired
    private PatrolDesk patrols;

    @Autowired
    private HalfDays halfDays;

    @Autowired
    private DuePlaces places;

    @Autowired
    private WorkingCalendars calendars;

    private AttendanceHall hall;
    private Person supervisor;

    @BeforeEach
    void aWeek() {
        clock.moveTo("2026-11-23T10:00");
        hall = new AttendanceHall(context);
        supervisor = hall.person("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR, null, hall.center);
        attended(hall.clerk, MONDAY, "2026-11-23T08:50", "2026-11-23T12:00");
        attended(hall.clerk, MONDAY.plusDays(1), "2026-11-24T09:10", "2026-11-24T11:00");
        attended(hall.clerk, MONDAY.plusDays(2), null, null);
        attended(hall.chief, MONDAY, "2026-11-23T08:50", "2026-11-23T12:00");
        HalfDay away = halfDay(
                hall.chief,
                MONDAY.plusDays(1),
                List.of(new AwayView(hall.chief.officer(), at("2026-11-24T09:00"), at("2026-11-24T12:00"))));
        halfDays.saveAndFlush(away);
        attended(hall.clerk, LocalDate.of(2026, 10, 12), "2026-10-12T08:50", "2026-10-12T12:00");
        attended(hall.clerk, LocalDate.of(2026, 9, 30), "2026-09-30T08:50", "2026-09-30T12:00");
        PatrolId patrol = patrols.patrol(supervisor.signedIn(), hall.center, at("2026-11-23T09:30"), "在岗");
        patrols.find(supervisor.signedIn(), patrol, hall.window, hall.clerk.officer(), "离岗");
    }

    @Test
    void everythingAddsUpByPersonWindowAndDepartment() {
        for (FigureBy by : FigureBy.values()) {
            AttendanceFigures.Sheet sheet = sheet("WEEK", "2026-11-25", by);
            assertThat(sheet.total()).as(by.name()).isEqualTo(new Tally(4, 3, 1, 1, 1, 1));
            assertThat(sheet.findings()).as(by.name()).isEqualTo(1);
            assertThat(sheet.rate()).isEqualTo("75.00%");
        }
        assertThat(sheet("WEEK", "2026-11-25", FigureBy.PERSON).lines())
                .filteredOn(line -> line.name().equals("窗甲"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.tally()).isEqualTo(new Tally(3, 2, 1, 1, 1, 0));
                    assertThat(line.findings()).isEqualTo(1);
                });
        assertThat(sheet("WEEK", "2026-11-25", FigureBy.WINDOW).lines())
                .extracting(AttendanceFigures.Line::name)
                .containsExactly("A01 窗口");
    }

    @Test
    void aStretchIsAWeekAMonthOrAQuarter() {
        assertThat(sheet("WEEK", "2026-11-22", FigureBy.WINDOW).total()).isEqualTo(Tally.NOTHING);
        assertThat(sheet("MONTH", "2026-11-01", FigureBy.WINDOW).total().due()).isEqualTo(4);
        assertThat(sheet("QUARTER", "2026-12-31", FigureBy.WINDOW).total().due())
                .isEqualTo(5);
        FigureSpan quarter = FigureSpan.of("QUARTER", "2026-11-25", MONDAY);
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(quarter.to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(quarter.before().to()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(quarter.after().from()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(FigureSpan.of("nonsense", "nonsense", MONDAY)).isEqualTo(FigureSpan.of("WEEK", null, MONDAY));
        assertThat(FigureSpan.of("MONTH", "+999999999-01-01", MONDAY).from()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void supervisorsAndAdministratorsReadTheirOwnCentresOnPagePaperAndTables() {
        Person administrator = hall.person("管理员", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, hall.center);
        for (Person reader : List.of(supervisor, administrator)) {
            assertThat(get("/attendance/figures?day=2026-11-25", reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains("考勤周统计", "A01 窗口", "75.00%", "2026-11-23 至 2026-11-29");
            assertThat(get("/attendance/figures?span=QUARTER&by=PERSON&print=true&lang=en", reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Quarter’s bulletin", "data-print")
                    .doesNotContain("??");
            assertThat(get("/attendance/figures.csv?by=PERSON&day=2026-11-25", reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains("窗甲", "75.00%");
            assertThat(get("/attendance/figures.xlsx?by=DEPARTMENT&day=2026-11-25", reader))
                    .hasStatusOk();
        }
        assertThat(get("/attendance/figures", hall.clerk)).hasStatus(403);
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() {
        Person cunning = hall.person("=cmd", Rank.CLERK, Role.WINDOW_CLERK);
        hall.setup().establishPost(hall.window, cunning.officer(), hall.clerk.officer());
        attended(cunning, MONDAY, "2026-11-23T08:50", "2026-11-23T12:00");
        assertThat(get("/attendance/figures.csv?by=PERSON&day=2026-11-25", supervisor))
                .bodyText()
                .contains("'=cmd");
    }

    @Test
    void theFiguresOfOtherCentresDoNotExist() {
        CenterId elsewhere = hall.openCenter("统计别的中心 " + hall.number);
        Person stranger = hall.person("监察乙", Rank.SECTION_HEAD, Role.SUPERVISOR, null, elsewhere);
        Person keeper = hall.person("管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR, null, elsewhere);
        for (Person other : List.of(stranger, keeper)) {
            for (String address :
                    List.of("/attendance/figures", "/attendance/figures.csv", "/attendance/figures.xlsx")) {
                assertThat(get(address + "?center=" + hall.center, other))
                        .as(address)
                        .hasStatus(404);
            }
            assertThat(get("/attendance/figures?day=2026-11-25&by=PERSON", other))
                    .bodyText()
                    .contains("这段时间没有考勤")
                    .doesNotContain("窗甲");
        }
    }

    private AttendanceFigures.Sheet sheet(String span, String day, FigureBy by) {
        return figures.of(Set.of(hall.center), FigureSpan.of(span, day, MONDAY), by);
    }

    private void attended(Person who, LocalDate day, @Nullable String in, @Nullable String out) {
        HalfDay halfDay = halfDay(who, day, List.of());
        if (in != null && out != null) {
            halfDay.signIn(at(in));
            halfDay.signOut(at(out));
        }
        halfDays.saveAndFlush(halfDay);
    }

    private HalfDay halfDay(Person who, LocalDate day, List<AwayView> away) {
        Shift morning = Shift.on(day, calendars.of(hall.center)).get(0);
        Instant over = morning.closesAt();
        return new HalfDay(places.of(who.account()).orElseThrow(), morning, away, over);
    }

    private MvcTestResult get(String address, Person who) {
        return mvc.get().uri(address).with(user(who.signedIn())).exchange();
    }
}
