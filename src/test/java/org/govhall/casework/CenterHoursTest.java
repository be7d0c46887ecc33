package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterHours;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.schedule.ScheduleDesk;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator of a centre's tree changes its hours; last days end when it then closes, and nothing past changes. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CenterHoursTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private SignedIn administrator;
    private SignedIn stranger;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        administrator =
                hall.official("管理子", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        CenterId district = hall.openDistrictCenter("西峰区钟点中心");
        stranger = hall.officialAt(district, "区管理子", Rank.SECTION_HEAD, Role.ADMINISTRATOR)
                .signedIn();
    }

    @BeforeEach
    void monday() {
        clock.moveTo("2026-11-23T17:20");
        // whatever ran before, no change is remembered and none is waiting
        jdbc.sql("delete from organization_past_hours").update();
        jdbc.sql("delete from schedule_publication").update();
    }

    @AfterEach
    void asBefore() {
        CenterHours.keepStandard(context, hall.center());
    }

    @Test
    void aLastDayEndsWhenTheCentreThenClosesAndNothingThatIsPastMoves() {
        HallFixture.Citizen citizen = hall.citizen("林小满");
        CaseId accepted = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        CaseId received = hall.received(citizen, HallFixture.SENIOR_CARD);
        var promised = hall.view(accepted).promisedDueAt().atZone(java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(hall.view(received).noticeDueAt()).isEqualTo(at("2026-11-30T17:30"));

        clock.moveTo("2026-11-24T09:00");
        assertThat(change(administrator, "09:00", "12:00", "13:30", "16:30")).hasRedirectedUrl("/admin/centers");
        ScheduleDesk.of(context).sweep();

        CaseView view = hall.view(accepted);
        assertThat(view.promisedDueAt())
                .as("the day stays, though it was accepted after what is now closing time")
                .isEqualTo(promised.withHour(16).toInstant());
        assertThat(hall.view(received).noticeDueAt()).isEqualTo(at("2026-11-30T16:30"));
        TrailEntry entry = view.trail().get(view.trail().size() - 1);
        assertThat(entry.kind()).isEqualTo(EventKind.DEADLINE_RECOMPUTED);
        String day = promised.toLocalDate().toString();
        assertThat(TrailNote.read(entry.kind(), entry.note(), messages, Locale.SIMPLIFIED_CHINESE))
                .contains("承诺期限由 " + day + " 17:30 改为 " + day + " 16:30");

        ScheduleDesk.of(context).sweep();
        assertThat(hall.view(accepted)).as("it is settled").isEqualTo(view);
    }

    @Test
    void whatEndsTodayEndsAsItWasPromised() {
        clock.moveTo("2026-11-23T10:00");
        CaseId received = hall.received(hall.citizen("白今日"), HallFixture.SENIOR_CARD);
        clock.moveTo("2026-11-30T10:00");
        change(administrator, "09:00", "16:30", "", "");
        ScheduleDesk.of(context).sweep();
        assertThat(hall.view(received).noticeDueAt()).isEqualTo(at("2026-11-30T17:30"));
    }

    @Test
    void thePageSaysWhatIsOpenAndWhatIsWrongAndIsOnlyForTheAdministratorOfTheTree() {
        hall.received(hall.citizen("白小满"), HallFixture.SENIOR_CARD);
        assertThat(page(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"09:00\"", "value=\"17:30\"", "件办件没有办结");
        assertThat(change(administrator, "", "", "", ""))
                .hasStatusOk()
                .bodyText()
                .contains("morningOpens-error");
        assertThat(change(administrator, "9", "12:00", "", ""))
                .hasStatusOk()
                .bodyText()
                .contains("morningOpens-error");
        assertThat(change(administrator, "12:00", "09:00", "", "")).bodyText().contains("办公时间不对");
        assertThat(directory.center(hall.center()).hours()).hasToString("09:00–12:00, 13:30–17:30");

        assertThat(page(stranger)).hasStatus(404);
        assertThat(change(stranger, "09:00", "16:30", "", "")).hasStatus(404);
        assertThat(page(hall.clerk().signedIn())).hasStatus(403);
        assertThat(directory.center(hall.center()).hours()).hasToString("09:00–12:00, 13:30–17:30");
    }

    @Test
    void aWindowThatWouldBeOpenAloneIsNamedAndNothingChanges() {
        CenterHours.keepWindow(context, hall.window(), "13:30–17:30");
        try {
            assertThat(change(administrator, "09:00", "12:00", "13:30", "16:30"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "morningOpens-error",
                            directory.window(hall.window()).number(),
                            "value=\"16:30\"");
            assertThat(directory.center(hall.center()).hours()).hasToString("09:00–12:00, 13:30–17:30");
        } finally {
            CenterHours.keepWindow(context, hall.window(), null);
        }
    }

    @Test
    void whoChangedWhatStandsInTheLog() {
        change(administrator, "08:30", "17:00", "", "");
        assertThat(jdbc.sql(
                                "select detail from audit_entry where subject = :subject order by id desc fetch first 1 rows only")
                        .param("subject", "center/" + hall.center())
                        .query(String.class)
                        .single())
                .isEqualTo("hours 08:30–17:00, before 09:00–12:00, 13:30–17:30");
        assertThat(page(administrator)).bodyText().contains("08:30–17:00");
    }

    private MvcTestResult page(SignedIn who) {
        return mvc.get()
                .uri("/admin/centers/" + hall.center() + "/hours")
                .with(user(who))
                .exchange();
    }

    private MvcTestResult change(SignedIn who, String opens, String closes, String opensAgain, String closesAgain) {
        return mvc.post()
                .uri("/admin/centers/" + hall.center() + "/hours")
                .with(user(who))
                .with(csrf())
                .param("morningOpens", opens)
                .param("morningCloses", closes)
                .param("afternoonOpens", opensAgain)
                .param("afternoonCloses", closesAgain)
                .exchange();
    }
}
