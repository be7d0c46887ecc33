package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.catalog.MaterialId;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each act that there is, done by 32 people at once who all saw the same case: one of them has done it, once. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActRacesTest {

    private static final String DONE = "done";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WindowIntake intake;

    @Autowired
    private ChiefReview review;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private Citizen citizen;
    private Map<String, Race> races;

    /** What stands in the way of an act, the act, and what it leaves in the trail. */
    private record Race(Function<Citizen, CaseId> before, Act act, List<EventKind> trail) {

        interface Act {
            void on(CaseRef ref);
        }
    }

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("甲乙");
        races = races();
    }

    static Stream<String> everyAct() {
        return Stream.of(
                "check",
                "accept",
                "checkAndAccept",
                "requestSupplement",
                "takeSupplement",
                "supply",
                "verifySupplement",
                "proposeNonAcceptance",
                "confirmNonAcceptance",
                "sendProposalBack",
                "review",
                "approve",
                "proposeDenial",
                "complete",
                "decideOnTheSpot",
                "proposeTermination",
                "withdraw",
                "deliver");
    }

    @Test
    void everyActIsRaced() {
        assertThat(races.keySet())
                .containsExactlyInAnyOrderElementsOf(everyAct().toList());
    }

    @ParameterizedTest
    @MethodSource("everyAct")
    @Rule(LifecycleRule.RACES)
    void ofAllWhoActAtOnceOneWinsAndTheOthersAreTold(String act) throws Exception {
        Race race = races.get(act);
        CaseId id = race.before().apply(citizen);
        long seen = hall.view(id).version();
        List<EventKind> before = kinds(id);

        List<Object> outcomes = Crowd.allAtOnce(() -> {
            race.act().on(new CaseRef(id, seen));
            return DONE;
        });

        assertThat(outcomes).hasSize(Crowd.SIZE).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !DONE.equals(outcome))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfAny(CaseChanged.class, OptimisticLockingFailureException.class));
        assertThat(kinds(id))
                .isEqualTo(Stream.concat(before.stream(), race.trail().stream()).toList());
        assertThat(hall.view(id).version()).isEqualTo(seen + 1);
        assertThat(ordinals(id))
                .isEqualTo(Stream.iterate(1, i -> i + 1)
                        .limit(before.size() + race.trail().size())
                        .toList());
    }

    @Test
    void asManyApplicationsAtOnceGetAsManyNumbers() throws Exception {
        List<Object> outcomes = Crowd.allAtOnce(() -> hall.number(intake.register(
                hall.window(),
                HallFixture.OLD_AGE_BENEFIT,
                citizen.applicant(),
                null,
                List.of(),
                UUID.randomUUID().toString(),
                hall.clerk().account())));

        assertThat(outcomes).hasSize(Crowd.SIZE).doesNotHaveDuplicates().hasOnlyElementsOfType(String.class);
    }

    private Map<String, Race> races() {
        Map<String, Race> all = new LinkedHashMap<>();
        all.put(
                "check",
                new Race(
                        this::received,
                        ref -> intake.check(ref, good(ref.id()), hall.clerk().account()),
                        List.of(EventKind.MATERIALS_CHECKED)));
        all.put(
                "accept",
                new Race(
                        this::checked, ref -> intake.accept(ref, hall.clerk().account()), List.of(EventKind.ACCEPTED)));
        all.put(
                "checkAndAccept",
                new Race(
                        this::received,
                        ref -> intake.checkAndAccept(
                                ref, good(ref.id()), hall.clerk().account()),
                        List.of(EventKind.MATERIALS_CHECKED, EventKind.ACCEPTED)));
        all.put(
                "requestSupplement",
                new Race(
                        this::foundDefective,
                        ref -> intake.requestSupplement(ref, hall.clerk().account()),
                        List.of(EventKind.SUPPLEMENT_REQUESTED)));
        all.put(
                "takeSupplement",
                new Race(
                        this::awaitingSupplement,
                        ref -> intake.takeSupplement(
                                ref, List.of(first(ref.id())), hall.clerk().account()),
                        List.of(EventKind.SUPPLEMENT_SUPPLIED)));
        all.put(
                "supply",
                new Race(
                        this::awaitingSupplementWithTheFile,
                        ref -> applications.supply(ref, citizen.account()),
                        List.of(EventKind.SUPPLEMENT_SUPPLIED)));
        all.put(
                "verifySupplement",
                new Race(
                        this::supplied,
                        ref -> review.verifySupplement(ref, "已补齐", hall.chief().account()),
                        List.of(EventKind.SUPPLEMENT_VERIFIED)));
        all.put(
                "proposeNonAcceptance",
                new Race(this::received, this::propose, List.of(EventKind.NON_ACCEPTANCE_PROPOSED)));
        all.put(
                "confirmNonAcceptance",
                new Race(
                        this::proposed,
                        ref -> proposals.confirm(ref, hall.chief().account()),
                        List.of(EventKind.NOT_ACCEPTED)));
        all.put(
                "sendProposalBack",
                new Race(
                        this::proposed,
                        ref -> proposals.sendBack(ref, "需要许可", hall.chief().account()),
                        List.of(EventKind.PROPOSAL_SENT_BACK)));
        all.put(
                "review",
                new Race(
                        person -> hall.accepted(person, HallFixture.OLD_AGE_BENEFIT),
                        ref -> review.review(ref, "符合条件", hall.chief().account()),
                        List.of(EventKind.REVIEWED)));
        all.put(
                "approve",
                new Race(
                        this::reviewed,
                        ref -> review.approve(ref, "同意", null, hall.chief().account()),
                        List.of(EventKind.APPROVED)));
        all.put(
                "proposeDenial",
                new Race(
                        this::reviewed,
                        ref -> proposals.proposeDenial(
                                ref, "不符合第三条", hall.clerk().account()),
                        List.of(EventKind.DENIAL_PROPOSED)));
        all.put(
                "complete",
                new Race(
                        this::approved,
                        ref -> review.complete(ref, hall.chief().account()),
                        List.of(EventKind.SEALED, EventKind.COMPLETED)));
        all.put(
                "decideOnTheSpot",
                new Race(
                        person -> hall.accepted(person, HallFixture.SENIOR_CARD),
                        ref -> review.decideOnTheSpot(ref, "同意", hall.chief().account()),
                        List.of(EventKind.REVIEWED, EventKind.APPROVED, EventKind.SEALED, EventKind.COMPLETED)));
        all.put(
                "proposeTermination",
                new Race(
                        this::received,
                        ref -> proposals.proposeTermination(
                                ref,
                                TerminationCause.SUBJECT_GONE,
                                "申请事由已经消失",
                                hall.clerk().account()),
                        List.of(EventKind.TERMINATION_PROPOSED)));
        all.put(
                "withdraw",
                new Race(
                        this::received,
                        ref -> applications.withdraw(ref, "不办了", citizen.account()),
                        List.of(EventKind.WITHDRAWN)));
        all.put(
                "deliver",
                new Race(
                        person -> hall.completed(person, HallFixture.OLD_AGE_BENEFIT),
                        ref -> intake.deliver(
                                ref,
                                Delivery.atCounter("甲乙", SignerRelation.SELF),
                                hall.clerk().account()),
                        List.of(EventKind.DELIVERED)));
        return all;
    }

    private CaseId received(Citizen person) {
        return hall.received(person, HallFixture.OLD_AGE_BENEFIT);
    }

    private CaseId checked(Citizen person) {
        CaseId id = received(person);
        hall.allConform(id);
        return id;
    }

    private CaseId foundDefective(Citizen person) {
        CaseId id = received(person);
        List<MaterialFinding> findings = hall.materials(id).stream()
                .map(material -> material.equals(first(id))
                        ? new MaterialFinding(material, false, Verdict.DEFECTIVE, DefectReason.ILLEGIBLE, "请重新扫描")
                        : new MaterialFinding(material, false, Verdict.CONFORMING, null, ""))
                .toList();
        intake.check(CaseRef.latest(id), findings, hall.clerk().account());
        return id;
    }

    private CaseId awaitingSupplement(Citizen person) {
        return hall.awaitingSupplement(person, HallFixture.OLD_AGE_BENEFIT);
    }

    private CaseId awaitingSupplementWithTheFile(Citizen person) {
        CaseId id = awaitingSupplement(person);
        hall.attach(id, first(id), person);
        return id;
    }

    private CaseId supplied(Citizen person) {
        CaseId id = awaitingSupplementWithTheFile(person);
        applications.supply(CaseRef.latest(id), person.account());
        return id;
    }

    private CaseId proposed(Citizen person) {
        CaseId id = received(person);
        propose(CaseRef.latest(id));
        return id;
    }

    private void propose(CaseRef ref) {
        intake.proposeNonAcceptance(
                ref, NonAcceptance.NOT_NEEDED, "依法不需要许可", null, hall.clerk().account());
    }

    private CaseId reviewed(Citizen person) {
        return hall.reviewed(person, HallFixture.OLD_AGE_BENEFIT);
    }

    private CaseId approved(Citizen person) {
        CaseId id = reviewed(person);
        review.approve(CaseRef.latest(id), "同意", null, hall.chief().account());
        return id;
    }

    private List<MaterialFinding> good(CaseId id) {
        return hall.materials(id).stream()
                .map(material -> new MaterialFinding(material, false, Verdict.CONFORMING, null, ""))
                .toList();
    }

    private MaterialId first(CaseId id) {
        return hall.materials(id).get(0);
    }

    private List<EventKind> kinds(CaseId id) {
        return jdbc.sql("select kind from casework_event where case_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> EventKind.valueOf(row.getString("kind")))
                .list();
    }

    private List<Integer> ordinals(CaseId id) {
        return jdbc.sql("select ordinal from casework_event where case_id = :id order by ordinal")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }
}
