package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Windows are open beside the hours of their centre when that was announced, and everybody is told. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecialHoursTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SpecialHours hours;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;
    private SignedIn administrator;

    @BeforeAll
    void aHall() {
        hall = HallFixture.open(context);
        administrator =
                hall.official("管理丁", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
    }

    @BeforeEach
    void monday() {
        clock.moveTo("2026-11-23T10:00");
    }

    private SpecialOpeningId announce(LocalDate day, SpecialKind kind, String opens, String closes, String reason) {
        return hours.announce(
                hall.window(), day, kind, LocalTime.parse(opens), LocalTime.parse(closes), reason, AccountId.next());
    }

    private void refused(String key, LocalDate day, SpecialKind kind, String opens, String closes, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> announce(day, kind, opens, closes, reason))
                .returns(key, Refusal::messageKey);
    }

    @Test
    void anOpeningFitsItsDayAndRepeatsNothing() {
        refused(
                "organization.refused.special-past",
                WEDNESDAY.minusWeeks(1),
                SpecialKind.EXTENDED,
                "17:30",
                "19:00",
                "高峰");
        refused("organization.refused.special-order", WEDNESDAY, SpecialKind.EXTENDED, "19:00", "18:00", "高峰");
        refused("organization.refused.special-usual", WEDNESDAY, SpecialKind.EXTENDED, "17:00", "19:00", "高峰");
        refused("organization.refused.special-day-off", SATURDAY, SpecialKind.SHIFTED, "09:00", "12:00", "高峰");
        refused("organization.refused.special-working-day", WEDNESDAY, SpecialKind.HOLIDAY, "18:00", "19:00", "高峰");
        refused("organization.refused.reason", WEDNESDAY, SpecialKind.EXTENDED, "17:30", "19:00", " ");

        SpecialOpeningId noon = announce(WEDNESDAY, SpecialKind.SHIFTED, "12:00", "13:30", "午间不休息");
        refused("organization.refused.special-twice", WEDNESDAY, SpecialKind.SHIFTED, "12:30", "13:00", "午间不休息");
        assertThat(hours.coming(List.of(hall.window())))
                .extracting(SpecialOpeningView::id)
                .contains(noon);
        assertThat(hours.callOff(WindowId.next(), noon, AccountId.next())).isFalse();
        assertThat(hours.callOff(hall.window(), noon, AccountId.next())).isTrue();
    }

    @Test
    void everybodyIsToldAndTheGuideSaysThatItIsOpen() {
        String window = "/admin/windows/" + hall.window();
        assertThat(mvc.post()
                        .uri(window + "/special/new")
                        .with(user(administrator))
                        .with(csrf())
                        .param("kind", "HOLIDAY")
                        .param("day", "2026-11-25")
                        .param("opens", "09:00")
                        .param("closes", "12:00")
                        .param("reason", "周末办证"))
                .hasStatusOk()
                .bodyText()
                .contains("day-error", "周末办证");
        assertThat(mvc.post()
                        .uri(window + "/special/new")
                        .with(user(administrator))
                        .with(csrf())
                        .param("kind", "HOLIDAY")
                        .param("day", "2026-11-28")
                        .param("opens", "09:00")
                        .param("closes", "12:00")
                        .param("reason", "周末办证"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(window).with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("节假日服务", "2026-11-28 09:00–12:00", "周末办证");
        assertThat(mvc.get().uri("/centers/" + hall.center()))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11-28 09:00–12:00", "周末办证");

        String guide = "/items/" + HallFixture.OLD_AGE_BENEFIT;
        clock.moveTo("2026-11-28T10:00");
        assertThat(mvc.get().uri(guide)).hasStatusOk().bodyText().contains("现在开门，12:00 关门");
        clock.moveTo("2026-11-28T12:00");
        assertThat(mvc.get().uri(guide)).hasStatusOk().bodyText().doesNotContain("现在开门，12:00 关门");
    }
}
