package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.govhall.catalog.MaterialId;
import org.govhall.kernel.Refusal;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people, or one impatient one, act on the same case at the same moment. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    void ofManyWhoAcceptOneWinsAndTheOthersAreTold() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("甲乙");
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        hall.allConform(id);

        List<Object> outcomes = Crowd.allAtOnce(() -> {
            intake.accept(CaseRef.latest(id), hall.clerk().account());
            return "accepted";
        });

        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !"accepted".equals(outcome))
                .allSatisfy(outcome ->
                        assertThat(outcome).isInstanceOfAny(OptimisticLockingFailureException.class, Refusal.class));
        assertThat(events(id, "ACCEPTED")).isEqualTo(1);
    }

    @Test
    void whoSawAnOlderStateIsToldThatItChanged() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("甲丙");
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        long seen = version(id);
        hall.allConform(id);

        List<Object> outcomes = Crowd.allAtOnce(() -> {
            intake.accept(new CaseRef(id, seen), hall.clerk().account());
            return "accepted";
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CaseChanged.class));
        assertThat(events(id, "ACCEPTED")).isZero();
    }

    @Test
    void whoIsRefusedForWhatAnotherDidMeanwhileIsToldThatItChanged() {
        CaseId id = hall.received(hall.citizen("甲寅"), HallFixture.OLD_AGE_BENEFIT);
        CaseRef seen = new CaseRef(id, version(id));
        MaterialFinding unknown =
                new MaterialFinding(new MaterialId(UUID.randomUUID()), false, Verdict.CONFORMING, null, "");
        var clerk = hall.clerk().account();

        assertThatThrownBy(() -> intake.check(seen, List.of(unknown), clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("casework.refused.material-unknown");
        assertThat(refusalsHeldAgainst(id)).isEqualTo(1);

        List<MaterialFinding> whileAnotherActs = new AbstractList<>() {
            @Override
            public MaterialFinding get(int index) {
                CompletableFuture.runAsync(() -> hall.allConform(id)).join();
                return unknown;
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThatThrownBy(() -> intake.check(seen, whileAnotherActs, clerk)).isInstanceOf(CaseChanged.class);
        assertThat(refusalsHeldAgainst(id)).isEqualTo(1);
    }

    private long refusalsHeldAgainst(CaseId id) {
        return jdbc.sql("select count(*) from audit_entry where kind = 'REFUSAL' and subject = :subject")
                .param("subject", "case/" + id)
                .query(Long.class)
                .single();
    }

    @Test
    @Rule(LifecycleRule.REPEATS)
    void aDraftHandedInManyTimesAtOnceMakesOneCase() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("甲丁");
        CaseId id = hall.readyDraft(citizen, HallFixture.OLD_AGE_BENEFIT);

        List<Object> outcomes = Crowd.allAtOnce(() -> {
            applications.submit(CaseRef.latest(id), citizen.account());
            return "submitted";
        });

        assertThat(outcomes).hasSize(Crowd.SIZE).containsOnly("submitted");
        assertThat(events(id, "RECEIVED")).isEqualTo(1);
    }

    @Test
    void aFormOfTheCounterSentManyTimesAtOnceMakesOneCase() throws Exception {
        HallFixture.Citizen citizen = hall.citizen("甲戊");
        String token = UUID.randomUUID().toString();

        List<Object> outcomes = Crowd.allAtOnce(() -> intake.register(
                hall.window(),
                HallFixture.OLD_AGE_BENEFIT,
                citizen.applicant(),
                null,
                List.of(),
                token,
                hall.clerk().account()));

        assertThat(outcomes).hasSize(Crowd.SIZE);
        assertThat(outcomes.stream().distinct()).hasSize(1).first().isInstanceOf(CaseId.class);
        assertThat(jdbc.sql("select count(*) from casework_case where submission_token = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long version(CaseId id) {
        return jdbc.sql("select version from casework_case where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private long events(CaseId id, String kind) {
        return jdbc.sql("select count(*) from casework_event where case_id = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
