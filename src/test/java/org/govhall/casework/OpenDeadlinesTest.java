package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.testing.MovableClock.at;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.schedule.HolidaySchedules;
import org.govhall.schedule.NextYear;
import org.govhall.schedule.ScheduleDesk;
import org.govhall.schedule.ScheduleFollower.Foreseen;
import org.govhall.schedule.ScheduleFollower.Shift;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDeadlinesTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-29");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OpenDeadlines deadlines;

    @Autowired
    private HolidaySchedules schedules;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private Citizen citizen;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @BeforeEach
    void endOfDecember() {
        ScheduleDesk.of(context).takeBack(2027);
        clock.moveTo("2026-12-28T10:00");
        citizen = hall.citizen("林小满");
    }

    @Test
    void aCaseMovesWhenTheNextYearsScheduleComes() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        assertThat(hall.view(id).promisedDueAt()).isEqualTo(at("2027-01-26T17:30"));

        Foreseen foreseen = deadlines.foresee(withNextYear(), FIRST_DAY, 100);
        assertThat(hall.view(id).promisedDueAt()).isEqualTo(at("2027-01-26T17:30"));
        assertThat(foreseen.first()).anySatisfy(move -> {
            assertThat(move.name()).isEqualTo(hall.number(id));
            assertThat(move.shifts())
                    .contains(new Shift(
                            "casework.due.promised", LocalDate.parse("2027-01-26"), LocalDate.parse("2027-01-25")));
        });

        ScheduleDesk.of(context).publish(NextYear.days());
        ScheduleDesk.of(context).sweep();

        CaseView view = hall.view(id);
        assertThat(view.promisedDueAt()).isEqualTo(at("2027-01-25T17:30"));
        TrailEntry entry = view.trail().get(view.trail().size() - 1);
        assertThat(entry.kind()).isEqualTo(EventKind.DEADLINE_RECOMPUTED);
        assertThat(entry.actorName()).isEmpty();
        assertThat(TrailNote.read(entry.kind(), entry.note(), messages, Locale.SIMPLIFIED_CHINESE))
                .contains("承诺期限由 2027-01-26 改为 2027-01-25");
        assertThat(TrailNote.read(entry.kind(), entry.note(), messages, Locale.ENGLISH))
                .contains("Promised deadline moved from 2027-01-26 to 2027-01-25");
    }

    @Test
    void repeatingItChangesNothing() {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        ScheduleDesk.of(context).publish(NextYear.days());

        assertThat(deadlines.follow(FIRST_DAY)).isPositive();
        CaseView once = hall.view(id);
        assertThat(deadlines.follow(FIRST_DAY)).isZero();

        assertThat(hall.view(id)).isEqualTo(once);
    }

    @Test
    void theNoticeOfWhatIsMissingMovesWithIt() {
        clock.moveTo("2027-01-07T10:00");
        CaseId id = hall.received(citizen, HallFixture.BASIC_ALLOWANCE);
        assertThat(hall.view(id).noticeDueAt()).isEqualTo(at("2027-01-14T17:30"));
        ScheduleDesk.of(context).publish(NextYear.days());

        deadlines.follow(FIRST_DAY);

        assertThat(hall.view(id).noticeDueAt()).isEqualTo(at("2027-01-13T17:30"));
    }

    @Test
    void theDayForDeliveryMovesWithIt() {
        clock.moveTo("2027-01-07T10:00");
        CaseId id = hall.completed(citizen, HallFixture.SENIOR_CARD);
        assertThat(hall.view(id).deliveryDueAt()).isEqualTo(at("2027-01-21T17:30"));
        ScheduleDesk.of(context).publish(NextYear.days());

        deadlines.follow(FIRST_DAY);

        assertThat(hall.view(id).deliveryDueAt()).isEqualTo(at("2027-01-20T17:30"));
    }

    @Test
    void whatHasEndedStaysAsItWas() {
        CaseId delivered = hall.delivered(citizen, HallFixture.SENIOR_CARD);
        CaseId terminated = hall.terminated(citizen, HallFixture.BASIC_ALLOWANCE);
        CaseView before = hall.view(terminated);
        ScheduleDesk.of(context).publish(NextYear.days());

        deadlines.follow(FIRST_DAY);

        assertThat(hall.view(terminated)).isEqualTo(before);
        assertThat(hall.view(delivered).trail())
                .extracting(TrailEntry::kind)
                .doesNotContain(EventKind.DEADLINE_RECOMPUTED);
    }

    @Test
    void somebodyWhoActsAtTheSameMomentLosesNothing() throws Exception {
        CaseId id = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        ScheduleDesk.of(context).publish(NextYear.days());
        CountDownLatch ready = new CountDownLatch(3);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            Future<Integer> one = people.submit(() -> together(ready));
            Future<Integer> two = people.submit(() -> together(ready));
            Future<?> chief = people.submit(() -> {
                ready.countDown();
                ready.await();
                context.getBean(ChiefReview.class)
                        .review(CaseRef.latest(id), "材料齐全", hall.chief().account());
                return null;
            });
            assertThat(one.get(30, TimeUnit.SECONDS) + two.get(30, TimeUnit.SECONDS))
                    .isPositive();
            outcomeOf(chief);
        } finally {
            people.shutdownNow();
        }

        CaseView view = hall.view(id);
        assertThat(view.promisedDueAt()).isEqualTo(at("2027-01-25T17:30"));
        assertThat(view.trail())
                .extracting(TrailEntry::kind)
                .filteredOn(kind -> kind == EventKind.DEADLINE_RECOMPUTED)
                .hasSize(1);
        assertThat(view.trail()).extracting(TrailEntry::ordinal).doesNotHaveDuplicates();
    }

    @Test
    void aCaseThatEndsBeforeTheFirstDayIsNotLookedAt() {
        clock.moveTo("2026-11-23T10:00");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        long version = version(id);

        deadlines.follow(FIRST_DAY);

        assertThat(version(id)).isEqualTo(version);
        assertThat(deadlines.foresee(withNextYear(), LocalDate.parse("2090-01-01"), 100))
                .isEqualTo(new Foreseen(0, 0, java.util.List.of()));
    }

    @Test
    void theModelRecomputesByTheCalendarItIsGiven() {
        ServiceCase accepted = aCase().promised(20).accepted();
        long trail = accepted.toView().trail().size();

        assertThat(accepted.recompute(aCase().promised(20).timing(), at("2026-11-19T10:00")))
                .isFalse();
        assertThat(accepted.toView().trail()).hasSize((int) trail);
        assertThat(accepted.recompute(aCase().promised(3).timing(), at("2026-11-19T10:00")))
                .isTrue();
        assertThat(accepted.toView().promisedDueAt()).isEqualTo(at("2026-11-19T17:30"));
        assertThat(accepted.trailIsIntact()).isTrue();
    }

    private int together(CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
        return deadlines.follow(FIRST_DAY);
    }

    /** The chief wins, or is told that the case has changed; nothing else. */
    private static void outcomeOf(Future<?> chief) throws Exception {
        try {
            chief.get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
        }
    }

    private HolidaySchedule withNextYear() {
        return HolidaySchedule.of(Stream.concat(schedules.current().days().stream(), NextYear.days().stream())
                .toList());
    }

    private long version(CaseId id) {
        return jdbc.sql("select version from casework_case where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
