package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.casework.TestCases.colleague;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Power;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every verb: what the table does not allow is refused and changes nothing. */
class CaseTransitionsTest {

    private static final TestCases SOME = aCase();
    private static final Instant LATER = at("2026-11-19T10:00");

    private static final CaseStatus[] BEFORE_DECISION = {
        CaseStatus.RECEIVED, CaseStatus.AWAITING_SUPPLEMENT, CaseStatus.ACCEPTED, CaseStatus.REVIEWED
    };

    private static final CaseStatus[] IN_HAND = {
        CaseStatus.RECEIVED,
        CaseStatus.AWAITING_SUPPLEMENT,
        CaseStatus.ACCEPTED,
        CaseStatus.REVIEWED,
        CaseStatus.COMPLETED
    };

    private record Verb(Set<CaseStatus> lawfulIn, Consumer<ServiceCase> act) {}

    private static final Map<String, Verb> VERBS = verbs();

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        put(verbs, "describe", c -> c.describe("换证"), CaseStatus.DRAFT);
        put(verbs, "submit", c -> c.submit(TestCases.numbers(), SOME.timing(), null, null, LATER), CaseStatus.DRAFT);
        put(
                verbs,
                "check",
                c -> c.check(List.of(), clerk(), LATER),
                CaseStatus.RECEIVED,
                CaseStatus.ACCEPTED,
                CaseStatus.REVIEWED);
        put(verbs, "accept", c -> c.accept(clerk(), SOME.timing(), LATER), CaseStatus.RECEIVED);
        put(verbs, "supply", c -> c.supply(SOME.timing(), null, LATER), CaseStatus.AWAITING_SUPPLEMENT);
        put(
                verbs,
                "proposeNonAcceptance",
                c -> c.proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "不需要", null, clerk(), LATER),
                CaseStatus.RECEIVED);
        put(verbs, "review", c -> c.review("同意", chief(Power.COMMITMENT_SUPERVISION), LATER), CaseStatus.ACCEPTED);
        put(verbs, "approve", c -> c.approve("同意", null, SOME.decider(), LATER), CaseStatus.REVIEWED);
        put(verbs, "proposeDenial", c -> c.proposeDenial("不符合", clerk(), LATER), CaseStatus.REVIEWED);
        put(
                verbs,
                "complete",
                c -> c.complete(SOME.decider(), null, SOME.timing(), LATER),
                CaseStatus.APPROVED,
                CaseStatus.DENIED);
        put(verbs, "deliver", c -> c.deliver(TestCases.signed(), clerk(), LATER), CaseStatus.COMPLETED);
        put(verbs, "withdraw", c -> c.withdraw("不办了", SOME.timing(), LATER), BEFORE_DECISION);
        put(
                verbs,
                "withdrawOnRequest",
                c -> c.withdrawOnRequest("不办了", "张建国", SOME.timing(), clerk(), LATER),
                BEFORE_DECISION);
        put(
                verbs,
                "proposeTermination",
                c -> c.proposeTermination(TerminationCause.APPLICANT_DIED, "已故", clerk(), LATER),
                BEFORE_DECISION);
        put(verbs, "correctSubject", c -> c.correctSubject("换证", "录入错误", clerk(), LATER), BEFORE_DECISION);
        put(verbs, "takeOn", c -> c.takeOn(colleague(), LATER), IN_HAND);
        put(verbs, "handOver", c -> c.handOver(colleague(), "休假", clerk(), LATER), IN_HAND);
        put(verbs, "reassign", c -> c.reassign(colleague(), "轮岗", chief(Power.SEAL_USE), LATER), IN_HAND);
        put(
                verbs,
                "recompute",
                c -> c.recompute(SOME.timing(), LATER),
                CaseStatus.RECEIVED,
                CaseStatus.ACCEPTED,
                CaseStatus.REVIEWED,
                CaseStatus.APPROVED,
                CaseStatus.DENIED,
                CaseStatus.COMPLETED);
        put(
                verbs,
                "announceProcedure",
                c -> c.announceProcedure(
                        TestCases.plan(SpecialProcedureKind.HEARING),
                        chief(Power.COMMITMENT_SUPERVISION),
                        SOME.timing(),
                        LATER),
                CaseStatus.ACCEPTED,
                CaseStatus.REVIEWED);
        put(
                verbs,
                "proposeExtension",
                c -> c.proposeExtension(5, "案情复杂", chief(Power.COMMITMENT_SUPERVISION), SOME.timing(), LATER),
                CaseStatus.ACCEPTED,
                CaseStatus.REVIEWED);
        put(
                verbs,
                "handToOffice",
                c -> c.handToOffice("请集体讨论", chief(Power.COMMITMENT_SUPERVISION), LATER),
                CaseStatus.REVIEWED);
        put(
                verbs,
                "askForDiscussion",
                c -> c.askForDiscussion("涉及多人", chief(Power.COMMITMENT_SUPERVISION), LATER),
                CaseStatus.REVIEWED);
        // lawful nowhere without what comes before them; the ways to them are tried in CaseCourseTest
        put(
                verbs,
                "inProcedure",
                c -> c.inProcedure(1, p -> p.begin(LATER), chief(Power.COMMITMENT_SUPERVISION), SOME.timing(), LATER));
        put(
                verbs,
                "grantExtension",
                c -> c.grantExtension(
                        new HeadsApproval("周局", "局长", "庆民〔2026〕9 号"), TestCases.office(), SOME.timing(), LATER));
        put(verbs, "refuseExtension", c -> c.refuseExtension("不必", TestCases.office(), LATER));
        put(verbs, "returnToWindow", c -> c.returnToWindow("补充核查", TestCases.office(), LATER));
        put(
                verbs,
                "recordDiscussion",
                c -> c.recordDiscussion(
                        new Minutes(LocalDate.parse("2026-11-18"), List.of("甲", "乙"), "同意"),
                        TestCases.office(),
                        SOME.timing(),
                        LATER));
        put(verbs, "sendUp", c -> c.sendUp(TestCases.sending(), SOME.decider(), SOME.timing(), LATER));
        put(
                verbs,
                "denyFromAbove",
                c -> c.denyFromAbove(
                        new HigherDecision("甘民函〔2026〕7 号", LocalDate.parse("2026-11-18")),
                        "不符合规划",
                        SOME.decider(),
                        LATER));
        // lawful nowhere without what comes before them; the ways to them are tried in ServiceCaseTest
        put(verbs, "requestSupplement", c -> c.requestSupplement(null, SOME.timing(), clerk(), LATER));
        put(verbs, "proposeSecondNotice", c -> c.proposeSecondNotice("漏看", SOME.timing(), clerk(), LATER));
        put(verbs, "verifySupplement", c -> c.verifySupplement(chief(Power.SUPPLEMENT_VERIFICATION), "", LATER));
        put(verbs, "confirmProposal", c -> c.confirmProposal(SOME.timing(), chief(Power.RETURN_GATEKEEPING), LATER));
        put(verbs, "sendProposalBack", c -> c.sendProposalBack("需要", chief(Power.RETURN_GATEKEEPING), LATER));
        put(verbs, "correctHandler", c -> c.correctHandler("李明", "录入错误", clerk(), LATER));
        put(verbs, "remindOfMaterials", c -> c.remindOfMaterials(LATER));
        put(verbs, "acceptBySilence", c -> c.acceptBySilence(SOME.timing(), LATER));
        return verbs;
    }

    private static void put(Map<String, Verb> verbs, String name, Consumer<ServiceCase> act, CaseStatus... lawfulIn) {
        verbs.put(name, new Verb(Set.of(lawfulIn), act));
    }

    static Stream<Arguments> everyStateWithEveryVerb() {
        return Stream.of(CaseStatus.values())
                .flatMap(status -> VERBS.keySet().stream().map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateWithEveryVerb")
    @Rule({LifecycleRule.MODEL_REFUSES, LifecycleRule.TRANSITIONS})
    void onlyTheLawfulStepIsTaken(CaseStatus status, String name) {
        Verb verb = VERBS.getOrDefault(name, new Verb(Set.of(), c -> {}));
        ServiceCase serviceCase = SOME.in(status);
        assertThat(serviceCase.status()).isEqualTo(status);
        CaseView before = serviceCase.toView();
        CourseView course = serviceCase.toCourse();

        if (verb.lawfulIn().contains(status)) {
            if (status == CaseStatus.DRAFT && name.equals("submit")) {
                serviceCase.takeOnPaper(TestCases.FORM);
                serviceCase.takeOnPaper(TestCases.COPY);
            }
            if (name.equals("supply")) {
                serviceCase.takeOnPaper(TestCases.COPY);
            }
            verb.act().accept(serviceCase);
            assertThat(serviceCase.trailIsIntact()).isTrue();
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> verb.act().accept(serviceCase));
            assertThat(serviceCase.toView()).isEqualTo(before);
            assertThat(serviceCase.toCourse()).isEqualTo(course);
        }
    }

    static Stream<CaseStatus> ended() {
        return Stream.of(CaseStatus.values()).filter(CaseStatus::isEnded);
    }

    @ParameterizedTest
    @MethodSource("ended")
    @Rule(LifecycleRule.TRANSITIONS)
    void fromTheEndNothingFollowsButDelivery(CaseStatus ended) {
        Set<CaseStatus> next = EnumSet.noneOf(CaseStatus.class);
        for (CaseStatus status : CaseStatus.values()) {
            if (ended.mayBecome(status)) {
                next.add(status);
            }
        }
        assertThat(next)
                .isEqualTo(
                        ended == CaseStatus.COMPLETED
                                ? EnumSet.of(CaseStatus.DELIVERED)
                                : EnumSet.noneOf(CaseStatus.class));
        assertThat(ended.isOnTheClock()).isFalse();
    }
}
