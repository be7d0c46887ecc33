package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A window may keep hours of its own, within those of its centre; whoever comes is told, and no period moves. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowHoursTest {

    private static final ReceptionHours SHORTER = ReceptionHours.read("09:00–12:00, 14:00–16:30");
    private static final ReceptionHours MORNING = ReceptionHours.read("09:00–12:00");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private SpecialHours specials;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;
    private SignedIn administrator;
    private SignedIn stranger;
    private CenterId district;

    @BeforeAll
    void aHall() {
        hall = HallFixture.open(context);
        administrator =
                hall.official("管理戊", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        district = hall.openDistrictCenter("西峰区时间中心");
        stranger = hall.officialAt(district, "区管理戊", Rank.SECTION_HEAD, Role.ADMINISTRATOR)
                .signedIn();
    }

    @BeforeEach
    void monday() {
        clock.moveTo("2026-11-23T10:00");
    }

    @AfterEach
    void asTheCentre() {
        setup.keepWindowHours(hall.window(), null);
    }

    private WindowView window() {
        return directory.window(hall.window());
    }

    private static Refusal refused(String key, ThrowingCallable act) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .returns(key, Refusal::messageKey)
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0];
    }

    @Test
    void aWindowIsOpenAsItsCentreUnlessItKeepsHoursOfItsOwn() {
        assertThat(window().ownHours()).isNull();
        assertThat(window().hours()).isEqualTo(ReceptionHours.STANDARD);

        setup.keepWindowHours(hall.window(), SHORTER);

        assertThat(window().hours()).isEqualTo(SHORTER);
        assertThat(calendars.ofWindow(window()).hours().closing()).isEqualTo(LocalTime.of(16, 30));
        // the organ owes the act until the hall closes, whatever hours the counter keeps
        assertThat(calendars.of(hall.center()).hours().closing()).isEqualTo(LocalTime.of(17, 30));
        setup.keepWindowHours(hall.window(), null);
        assertThat(window().hours()).isEqualTo(ReceptionHours.STANDARD);
    }

    @Test
    void hoursBeyondThoseOfTheCentreAreRefusedAndNothingChanges() {
        setup.keepWindowHours(hall.window(), SHORTER);

        Refusal refusal = refused(
                "organization.refused.hours-beyond",
                () -> setup.keepWindowHours(hall.window(), ReceptionHours.read("08:30–12:00")));

        assertThat(refusal.getArguments()).containsExactly(ReceptionHours.STANDARD.toString());
        refused(
                "organization.refused.hours-beyond",
                () -> setup.openWindow(new NewWindow(
                        hall.center(),
                        "W99",
                        "晚窗口",
                        WindowKind.COMPREHENSIVE,
                        Set.of(),
                        ReceptionHours.read("17:00–19:00"))));
        assertThat(window().hours()).isEqualTo(SHORTER);
        assertThat(directory.windows(hall.center()))
                .noneMatch(other -> other.number().equals("W99"));
    }

    @Test
    void aCentreDoesNotShortenTheHoursOfAWindowInPassing() {
        setup.keepWindowHours(hall.window(), SHORTER);

        Refusal refusal = refused(
                "organization.refused.hours-of-windows",
                () -> announce(ReceptionHours.read("09:00–12:00, 14:00–16:00")));

        assertThat(refusal.getArguments()).containsExactly("A01", "09:00–12:00, 14:00–16:00");
        assertThat(directory.center(hall.center()).hours()).isEqualTo(ReceptionHours.STANDARD);
        ReceptionHours longer = ReceptionHours.read("08:30–17:30");
        announce(longer);
        assertThat(directory.center(hall.center()).hours()).isEqualTo(longer);
        assertThat(window().hours()).isEqualTo(SHORTER);
        announce(ReceptionHours.STANDARD);
    }

    private void announce(ReceptionHours hours) {
        CenterView center = directory.center(hall.center());
        setup.announce(center.id(), center.address(), center.phone(), center.complaintPhone(), hours);
    }

    @Test
    void whatIsBesideItsOwnHoursAWindowAnnounces() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        refused("organization.refused.special-usual", () -> special(wednesday, "16:30", "17:30"));

        setup.keepWindowHours(hall.window(), SHORTER);

        refused("organization.refused.special-usual", () -> special(wednesday, "16:00", "17:00"));
        SpecialOpeningId id = special(wednesday, "16:30", "17:30");
        assertThat(specials.callOff(hall.window(), id, AccountId.next())).isTrue();
    }

    private SpecialOpeningId special(LocalDate day, String opens, String closes) {
        return specials.announce(
                hall.window(),
                day,
                SpecialKind.EXTENDED,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                "高峰",
                AccountId.next());
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        String page = "/admin/windows/" + hall.window();
        assertThat(mvc.get().uri(page).with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("同中心", page + "/hours");
        assertThat(keep(administrator, "", "08:30", "12:00", "", ""))
                .hasStatusOk()
                .bodyText()
                .contains("morningOpens-error", "08:30", "要在中心的办公时间以内：09:00–12:00, 13:30–17:30");
        assertThat(keep(administrator, "?lang=en", "08:30", "12:00", "", ""))
                .bodyText()
                .contains("Stay within the hours of the centre: 09:00–12:00, 13:30–17:30");
        assertThat(keep(administrator, "?lang=zh-CN", "09:00", "", "", ""))
                .bodyText()
                .contains("morningCloses-error");
        assertThat(keep(administrator, "", "12:00", "09:00", "", ""))
                .bodyText()
                .contains("morningOpens-error", "办公时间不对");
        assertThat(keep(administrator, "", "九点", "12:00", "", "")).bodyText().contains("morningOpens-error", "九点");
        assertThat(window().ownHours()).isNull();

        assertThat(keep(administrator, "", "", "", "13:30", "16:30")).hasStatus3xxRedirection();

        assertThat(window().hours()).isEqualTo(ReceptionHours.read("13:30–16:30"));
        assertThat(mvc.get().uri(page + "/hours").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"afternoonOpens\" value=\"13:30\"");
        assertThat(mvc.get().uri("/admin/windows?center=" + hall.center()).with(user(administrator)))
                .bodyText()
                .contains("13:30–16:30");
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'AUTHORITY_CHANGED'"
                                + " and subject = :subject and detail = 'hours 13:30–16:30'")
                        .param("subject", "window/" + hall.window())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(keep(administrator, "", "", "", "", "")).hasStatus3xxRedirection();
        assertThat(window().ownHours()).isNull();
    }

    @Test
    void theAdministratorOfAnotherCentreDoesNotFindTheWindow() {
        assertThat(mvc.get().uri("/admin/windows/" + hall.window() + "/hours").with(user(stranger)))
                .hasStatus(404);
        assertThat(keep(stranger, "", "09:00", "12:00", "", "")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/windows/" + WindowId.next() + "/hours").with(user(administrator)))
                .hasStatus(404);
        assertThat(window().ownHours()).isNull();
    }

    private MvcTestResult keep(SignedIn who, String query, String... times) {
        return mvc.post()
                .uri("/admin/windows/" + hall.window() + "/hours" + query)
                .with(user(who))
                .with(csrf())
                .param("morningOpens", times[0])
                .param("morningCloses", times[1])
                .param("afternoonOpens", times[2])
                .param("afternoonCloses", times[3])
                .exchange();
    }

    @Test
    void aWindowIsOpenedWithItsHours() {
        assertThat(open("W01", "08:00"))
                .hasStatusOk()
                .bodyText()
                .contains("morningOpens-error", "08:00", "要在中心的办公时间以内");
        assertThat(open("W01", "09:30")).hasStatus3xxRedirection();
        assertThat(directory.windows(hall.center()))
                .filteredOn(other -> other.number().equals("W01"))
                .extracting(WindowView::hours)
                .containsExactly(ReceptionHours.read("09:30–11:30"));
    }

    private MvcTestResult open(String number, String opens) {
        return mvc.post()
                .uri("/admin/windows/new")
                .with(user(administrator))
                .with(csrf())
                .param("center", hall.center().toString())
                .param("number", number)
                .param("name", "晨窗口")
                .param("kind", "DEPARTMENT")
                .param("departments", hall.department().toString())
                .param("morningOpens", opens)
                .param("morningCloses", "11:30")
                .param("afternoonOpens", "")
                .param("afternoonCloses", "")
                .exchange();
    }

    @Test
    void whoeverComesIsToldByTheCentreAndByTheGuide() {
        String guide = "/items/" + HallFixture.SENIOR_CARD;
        clock.moveTo("2026-11-23T15:00");
        assertThat(mvc.get().uri("/centers/" + hall.center()))
                .hasStatusOk()
                .bodyText()
                .contains("工作日 09:00–12:00, 13:30–17:30")
                .doesNotContain("有的窗口时间不同", "工作日 09:00–12:00<");
        assertThat(mvc.get().uri(guide)).hasStatusOk().bodyText().contains("17:30 关门");

        everyWindow(MORNING);

        assertThat(mvc.get().uri("/centers/" + hall.center()))
                .bodyText()
                .contains("工作日 09:00–12:00, 13:30–17:30", "有的窗口时间不同", "工作日 09:00–12:00<");
        assertThat(mvc.get().uri(guide))
                .bodyText()
                .contains("2026-11-24 09:00", "工作日 09:00–12:00<")
                .doesNotContain("现在开门");
        clock.moveTo("2026-11-23T11:00");
        assertThat(mvc.get().uri(guide)).bodyText().contains("现在开门，12:00 关门");
        everyWindow(null);
    }

    private void everyWindow(@Nullable ReceptionHours hours) {
        for (CenterId center : List.of(hall.center(), district)) {
            directory.windows(center).forEach(window -> setup.keepWindowHours(window.id(), hours));
        }
    }
}
