package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.catalog.MaterialId;
import org.govhall.testing.CountedStatements;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each act of a life asks the database; whoever adds a question changes a number here, and says why. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerActTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private ChiefReview review;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private Citizen citizen;
    private List<MaterialId> materials;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("甲乙");
        materials = hall.materials(hall.draft(citizen, HallFixture.OLD_AGE_BENEFIT));
        wholeLife();
        wholeLife();
    }

    @Test
    void eachActAsksThisOften() {
        assertThat(wholeLife())
                .containsExactly(
                        Map.entry("receive", 7),
                        Map.entry("accept", 6),
                        Map.entry("review", 3),
                        Map.entry("approve", 3),
                        Map.entry("complete", 4));
    }

    /** One that the driver prepares anew, because a value was missing before and is not now, never comes to a lasting plan. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update casework_case set %",
                "insert into casework_event %",
                "select % from casework_case sc1_0 where sc1_0.id=$1"
            })
    void whatEveryActAsksIsPreparedAndPlannedOnce(String statement) {
        for (int life = 0; life < 6; life++) {
            wholeLife();
        }
        assertThat(jdbc.sql("select max(generic_plans) from pg_prepared_statements where statement like :statement")
                        .param("statement", statement)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** How often each act of one whole life asks. */
    private Map<String, Integer> wholeLife() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        AtomicReference<@Nullable CaseId> id = new AtomicReference<>();
        asked.put(
                "receive",
                count(() -> id.set(intake.register(
                        hall.window(),
                        HallFixture.OLD_AGE_BENEFIT,
                        citizen.applicant(),
                        "为本人申请",
                        materials,
                        UUID.randomUUID().toString(),
                        hall.clerk().account()))));
        CaseRef ref = CaseRef.latest(Objects.requireNonNull(id.get()));
        List<MaterialFinding> findings = materials.stream()
                .map(material -> new MaterialFinding(material, true, Verdict.CONFORMING, null, ""))
                .toList();
        asked.put(
                "accept",
                count(() -> intake.checkAndAccept(ref, findings, hall.clerk().account())));
        asked.put("review", count(() -> review.review(ref, "材料齐全", hall.chief().account())));
        asked.put(
                "approve",
                count(() -> review.approve(ref, "同意", null, hall.chief().account())));
        asked.put("complete", count(() -> review.complete(ref, hall.chief().account())));
        return asked;
    }

    /** Numbers that are taken in blocks are left out: they cost nothing most of the time. */
    private static int count(Runnable act) {
        return (int) CountedStatements.of(act).stream()
                .filter(statement -> !statement.contains("nextval('casework_event_seq')")
                        && !statement.contains("nextval('casework_material_seq')"))
                .count();
    }
}
