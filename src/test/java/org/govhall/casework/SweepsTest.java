package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.govhall.casework.HallFixture.OLD_AGE_BENEFIT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the system does by itself: it accepts what was left in silence, and reminds once of what may follow. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SilenceSweep silence;

    @Autowired
    MaterialsReminder reminder;

    @Autowired
    CaseRound round;

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
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_5)
    void whatIsLeftInSilenceIsAcceptedOnceAndCountsAgainstTheWindow() {
        CaseId id = hall.received(citizen, OLD_AGE_BENEFIT);
        silence.sweep();
        assertThat(hall.status(id)).isEqualTo(CaseStatus.RECEIVED);

        clock.moveTo("2026-11-30T17:31");
        silence.sweep();
        silence.sweep();

        assertThat(hall.status(id)).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(events(id, EventKind.ACCEPTED_BY_SILENCE)).isEqualTo(1);
        assertThat(fact(id, "accepted_by_silence")).isTrue();
        assertThat(fact(id, "awaits_materials")).isTrue();
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_8)
    void whatMayFollowIsRemindedOfTheMorningAfterAndOnce() {
        CaseId id = hall.acceptedWithoutTheLast(citizen, OLD_AGE_BENEFIT);
        reminder.remind();
        assertThat(events(id, EventKind.MATERIALS_AWAITED))
                .as("not on the day itself")
                .isZero();

        clock.advance(Duration.ofHours(23));
        reminder.remind();
        reminder.remind();

        assertThat(events(id, EventKind.MATERIALS_AWAITED)).isEqualTo(1);
        assertThat(hall.view(id).remindedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aCaseThatFailsKeepsNoOtherWaiting() {
        List<CaseId> both =
                List.of(hall.received(citizen, OLD_AGE_BENEFIT), hall.accepted(hall.citizen("沈又秋"), OLD_AGE_BENEFIT));
        List<CaseId> reached = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> round.each(both, serviceCase -> {
                    if (serviceCase.status() == CaseStatus.RECEIVED) {
                        throw new IllegalStateException("planted");
                    }
                    reached.add(serviceCase.id());
                }));
        assertThat(reached).containsExactly(both.get(1));
    }

    private long events(CaseId id, EventKind kind) {
        return jdbc.sql("select count(*) from casework_event where case_id = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    private boolean fact(CaseId id, String column) {
        return jdbc.sql("select " + column + " from casework_facts where case_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
