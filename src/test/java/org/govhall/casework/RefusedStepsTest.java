package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.catalog.CatalogSetup;
import org.govhall.catalog.DemandsOffTheList;
import org.govhall.catalog.MaterialId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused has changed nothing, and supervision can still find and count it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStepsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private Applications applications;

    @Autowired
    private CatalogSetup catalog;

    @Autowired
    private DemandsOffTheList demands;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private Citizen citizen;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("甲乙");
    }

    @Test
    @Rule({LifecycleRule.MODEL_REFUSES, LifecycleRule.REFUSAL_IS_TRACED})
    void aRefusedStepIsKeptWithItsCaseThoughItWasRolledBack() {
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseView before = hall.view(id);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.accept(CaseRef.latest(id), hall.clerk().account()))
                .returns("casework.refused.materials-not-conforming", Refusal::messageKey);

        assertThat(hall.view(id)).isEqualTo(before);
        assertThat(refusals("case/" + id))
                .singleElement()
                .asString()
                .contains("WindowIntake.accept", "casework.refused.materials-not-conforming");
    }

    /** 取消的事项再受理 is what rebound supervision looks for. */
    @Test
    @Rule({LifecycleRule.RECEIVING_1, LifecycleRule.REFUSAL_IS_TRACED})
    void whoAppliesForACancelledItemIsRefusedOnlineAndAtTheCounterAndBothAreCounted() {
        catalog.cancel(HallFixture.STREET_NAME, "国发〔2026〕9 号", LocalDate.of(2026, 11, 20));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> applications.start(HallFixture.STREET_NAME, List.of(), citizen.account()))
                .returns("catalog.refused.cancelled", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.register(
                        hall.window(),
                        HallFixture.STREET_NAME,
                        citizen.applicant(),
                        "更名",
                        List.of(),
                        UUID.randomUUID().toString(),
                        hall.clerk().account()))
                .returns("catalog.refused.cancelled", Refusal::messageKey);

        assertThat(refusals("item/" + HallFixture.STREET_NAME))
                .hasSize(2)
                .allMatch(detail -> detail.endsWith("catalog.refused.cancelled"));
    }

    /** What the published revision does not name, nobody may be asked for; who tries is shown to supervisors. */
    @Test
    void whoDemandsAPaperOffTheListIsRefusedAndCounted() {
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        MaterialFinding demanded =
                new MaterialFinding(MaterialId.next(), false, Verdict.DEFECTIVE, DefectReason.ABSENT, "请补交");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> intake.check(
                            CaseRef.latest(id), List.of(demanded), hall.clerk().account()))
                    .returns("casework.refused.material-unknown", Refusal::messageKey);
        }

        assertThat(demands.in(Set.of(hall.center()))).singleElement().satisfies(demand -> {
            assertThat(demand.item()).isEqualTo(HallFixture.OLD_AGE_BENEFIT);
            assertThat(demand.times()).isEqualTo(2);
        });
        assertThat(demands.in(Set.of(CenterId.next()))).isEmpty();
    }

    /** 实施编码 of 31 characters, the day, the sequence: 45 of at most 50 (GB/T 39046). */
    @Test
    @Rule(LifecycleRule.RECEIVING_2)
    void theOfficialNumberIsTheImplementationCodeTheDayAndASequence() {
        CaseView received = hall.view(hall.received(citizen, HallFixture.SENIOR_CARD));

        assertThat(received.officialNumber()).matches("[0-9A-Z]{18}3\\d{12}20261123\\d{6}");
        assertThat(received.number()).matches("\\d{6}-261123-\\d{6}-\\d");
    }

    private List<String> refusals(String subject) {
        return jdbc.sql("select detail from audit_entry where kind = 'REFUSAL' and subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
