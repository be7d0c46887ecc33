package org.govhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class SchedulePublishingTest {

    private static final SignedIn WHO = new SignedIn(AccountId.next(), "管理甲", Set.of(Role.ADMINISTRATOR));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SchedulePreparation preparation;

    @Autowired
    private SchedulePublishing publishing;

    @Autowired
    private HolidaySchedules schedules;

    @Autowired
    private ScheduleRows rows;

    @Autowired
    private ScheduleSweep sweep;

    @Autowired
    private BundledSchedule bundled;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beforeTheNoticeCame() {
        clock.moveTo("2026-11-23T10:00");
        ScheduleDesk.of(context).takeBack(2027);
    }

    @Test
    void theProgramStartsWithTheScheduleItBrings() {
        assertThat(schedules.current().days()).hasSize(678);
        assertThat(schedules.current().isPublished(Year.of(2026))).isTrue();
        assertThat(rows.publications(10)).isEmpty();
    }

    @Test
    void theSameEditionLoadsNothing() throws Exception {
        assertThat(bundled.load(
                        new ClassPathResource("reference/holidays-cn.csv").getContentAsString(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void anotherEditionAddsTheYearsThatAreMissingAndLeavesTheOthers() {
        int added = bundled.load(NextYear.CSV + "2026-12-26,workday,元旦\n");

        assertThat(added).isEqualTo(NextYear.days().size());
        assertThat(schedules.current().isPublished(Year.of(2027))).isTrue();
        assertThat(schedules.current().scheduled(LocalDate.parse("2026-12-26"))).isEmpty();
        assertThat(rows.publications(1)).singleElement().satisfies(publication -> {
            assertThat(publication.by()).isEmpty();
            assertThat(publication.years()).isEqualTo("2027");
        });
    }

    @Test
    void nothingCountsBeforeItIsPublished() {
        preparation.takeOver(NextYear.days());
        schedules.forget();
        assertThat(schedules.current().isPublished(Year.of(2027))).isFalse();

        publishing.publish(preparation.draft().version(), WHO);

        assertThat(schedules.current().isPublished(Year.of(2027))).isTrue();
        assertThat(preparation.draft().isEmpty()).isTrue();
        assertThat(audited()).contains("published 2027").contains("2027-01-09 WORKDAY 元旦");
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() {
        preparation.takeOver(NextYear.days());
        long seen = preparation.draft().version();
        preparation.name(LocalDate.parse("2027-10-08"), LocalDate.parse("2027-10-08"), DayKind.HOLIDAY, "国庆节");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> publishing.publish(seen, WHO))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schedule.refused.changed-meanwhile"));
        schedules.forget();
        assertThat(schedules.current().isPublished(Year.of(2027))).isFalse();
    }

    @Test
    void daysAreNamedStruckAndLeftByHand() {
        preparation.name(LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-05"), DayKind.HOLIDAY, " 劳动节 ");
        preparation.strike(LocalDate.parse("2027-05-05"));
        assertThat(preparation.draft().changes()).hasSize(4);
        preparation.leave(LocalDate.parse("2027-05-04"));
        assertThat(preparation.draft().list())
                .extracting(change -> change.after().name())
                .containsExactly("劳动节", "劳动节", "劳动节");
        preparation.discard();
        assertThat(preparation.draft().isEmpty()).isTrue();
    }

    @Test
    void aStretchTurnedRoundANamelessOneAndADayThatIsOverAreRefused() {
        assertRefused("schedule.refused.stretch", "2027-05-05", "2027-05-01", "劳动节");
        assertRefused("schedule.refused.stretch", "2027-05-01", "2027-09-01", "劳动节");
        assertRefused("schedule.refused.name", "2027-05-01", "2027-05-01", " ");
        assertRefused("schedule.refused.year", "2150-05-01", "2150-05-01", "劳动节");
        assertRefused("schedule.refused.over", "2026-11-23", "2026-11-23", "劳动节");
        assertThat(preparation.draft().isEmpty()).isTrue();
    }

    @Test
    void anotherNodeSeesItWhenItNoLongerTrustsItsCopy() {
        AtomicLong nanoseconds = new AtomicLong();
        HolidaySchedules otherNode = new HolidaySchedules(rows, nanoseconds::get);
        HolidaySchedule before = otherNode.current();
        nanoseconds.addAndGet(HolidaySchedules.TRUSTED_FOR.toNanos());
        assertThat(otherNode.current()).isSameAs(before);

        ScheduleDesk.of(context).publish(NextYear.days());

        assertThat(otherNode.current().isPublished(Year.of(2027))).isFalse();
        nanoseconds.addAndGet(HolidaySchedules.TRUSTED_FOR.toNanos());
        assertThat(otherNode.current().isPublished(Year.of(2027))).isTrue();
    }

    @Test
    void aPublicationIsFollowedAtOnceAndOnceMoreWhenAllNodesHaveIt() {
        ScheduleDesk.of(context).publish(NextYear.days());
        assertThat(latest().followed()).isFalse();

        sweep.follow();
        assertThat(latest().followed()).isTrue();
        assertThat(latest().settled()).isFalse();

        clock.advance(ScheduleSweep.SETTLES_AFTER.minus(Duration.ofSeconds(1)));
        sweep.follow();
        assertThat(latest().settled()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        sweep.follow();
        assertThat(latest().settled()).isTrue();
        assertThat(rows.unsettled()).isEmpty();
    }

    private void assertRefused(String key, String first, String last, String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> preparation.name(LocalDate.parse(first), LocalDate.parse(last), DayKind.HOLIDAY, name))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private Publication latest() {
        return rows.publications(1).get(0);
    }

    private String audited() {
        return jdbc.sql(
                        "select detail from audit_entry where kind = 'SCHEDULE_CHANGED' order by id desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }
}
