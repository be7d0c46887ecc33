package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.rating.RatingFixture;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What acts of the hall change that lies behind is marked, and read right before and after it is counted anew. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayMarksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DayRows rows;

    @Autowired
    private DayRounds rounds;

    @Autowired
    private FigureBook book;

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
        rows.forgetAll();
        rounds.go();
    }

    @Test
    void whatIsDoneNowLeavesNoMark() {
        hall.delivered(citizen, HallFixture.OLD_AGE_BENEFIT);
        hall.accepted(citizen, HallFixture.SENIOR_CARD);
        assertThat(marks()).isEmpty();
        figuresAreThoseOfTheCases();

        clock.moveTo("2026-11-23T10:30");
        rounds.go();
        assertThat(rowsOf(MONDAY)).isPositive();
        hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        assertThat(marks()).isEmpty();
        figuresAreThoseOfTheCases();
    }

    @Test
    void anAcceptanceBySilenceChangesTheDayOfTheReceipt() {
        hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.moveTo("2026-11-30T17:31");
        rounds.go();

        hall.acceptWhatWasLeftInSilence();

        assertThat(marks()).contains(new DayRows.Mark(hall.center().value(), "MZ014", MONDAY));
        figuresAreThoseOfTheCases();
        countedAnew();
    }

    @Test
    void aRatingChangesTheDayOfTheCompletion() {
        CaseId completed = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.moveTo("2026-11-25T09:00");
        rounds.go();

        new RatingFixture(context).bad(completed);

        assertThat(marks()).containsExactly(new DayRows.Mark(hall.center().value(), "MZ014", MONDAY));
        figuresAreThoseOfTheCases();
        countedAnew();
    }

    @Test
    void aRatingOfTheSameMorningIsSeenToo() {
        CaseId completed = hall.completed(citizen, HallFixture.OLD_AGE_BENEFIT);
        clock.moveTo("2026-11-23T11:00");
        rounds.go();

        new RatingFixture(context).bad(completed);

        assertThat(marks()).hasSize(1);
        figuresAreThoseOfTheCases();
        countedAnew();
    }

    private void countedAnew() {
        rounds.go();
        assertThat(marks()).isEmpty();
        figuresAreThoseOfTheCases();
    }

    private void figuresAreThoseOfTheCases() {
        Selection all = new Selection(
                Set.of(hall.center()), new Period(MONDAY.withDayOfMonth(1), MONDAY.plusDays(20)), null, null);
        assertThat(book.figures(all).counts())
                .isEqualTo(PlainFigures.of(all, jdbc, zone, clock.instant()).counts());
    }

    private List<DayRows.Mark> marks() {
        return rows.marks(Set.of(hall.center().value()), MONDAY.minusYears(1), MONDAY.plusYears(1), 100);
    }

    private long rowsOf(LocalDate day) {
        return jdbc.sql("select count(*) from supervision_day where counted_on = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
