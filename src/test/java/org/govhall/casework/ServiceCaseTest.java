package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.casework.TestCases.COPY;
import static org.govhall.casework.TestCases.FORM;
import static org.govhall.casework.TestCases.MONDAY_TEN;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.casework.TestCases.clerkUnder;
import static org.govhall.casework.TestCases.colleague;
import static org.govhall.casework.TestCases.conforming;
import static org.govhall.casework.TestCases.illegible;
import static org.govhall.casework.TestCases.leader;
import static org.govhall.casework.TestCases.office;
import static org.govhall.testing.MovableClock.at;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.LegalPeriod;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.kernel.Ids;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

    private static void refuses(ThrowingCallable act, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_2)
    void onReceiptItHasItsNumbersAndTheLastDayForTheNotice() {
        CaseView received = aCase().received().toView();

        assertThat(received.number()).startsWith("621002-261116-000031-");
        assertThat(received.noticeDueAt()).isEqualTo(at("2026-11-23T17:30"));
        assertThat(received.acceptedAt()).isNull();
        assertThat(received.promisedDueAt()).isNull();
    }

    @Test
    void anApplicationOnlineSaysHowEachMaterialIsHandedIn() {
        TestCases online = aCase().online();
        ServiceCase draft = online.draft();

        refuses(
                () -> draft.submit(TestCases.numbers(), online.timing(), null, null, MONDAY_TEN),
                "casework.refused.material-undecided");
        assertThat(draft.status()).isEqualTo(CaseStatus.DRAFT);

        draft.willBring(FORM);
        draft.willBring(COPY);
        draft.submit(TestCases.numbers(), online.timing(), null, null, MONDAY_TEN);
        assertThat(draft.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void aPaperThatTheRevisionDoesNotNameCannotBeTakenNorAskedFor() {
        ServiceCase received = aCase().received();
        MaterialId other = MaterialId.next();

        refuses(() -> received.takeOnPaper(other), "casework.refused.material-unknown");
        refuses(
                () -> received.check(List.of(illegible(other)), clerk(), MONDAY_TEN),
                "casework.refused.material-unknown");
    }

    @Test
    @Rule(LifecycleRule.CLOCK_1)
    void acceptanceStartsTheClockOnTheDayAfter() {
        CaseView accepted = aCase().accepted().toView();

        assertThat(accepted.clockStart()).isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(accepted.promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
        assertThat(accepted.statutoryDueAt()).isEqualTo(at("2026-12-14T17:30"));
    }

    @Test
    @Rule(LifecycleRule.CLOCK_2)
    void whatIsAcceptedAfterClosingCountsFromTheNextWorkingDayButKeepsItsRealTime() {
        TestCases some = aCase();
        ServiceCase serviceCase = some.checked();
        serviceCase.accept(clerk(), some.timing(), at("2026-11-20T19:00"));

        CaseView view = serviceCase.toView();
        assertThat(view.acceptedAt()).isEqualTo(at("2026-11-20T19:00"));
        assertThat(view.clockStart()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(view.promisedDueAt()).isEqualTo(at("2026-11-30T17:30"));
    }

    @Test
    @Rule(LifecycleRule.CLOCK_3)
    void thePromiseNeverEndsAfterTheLaw() {
        CaseView view = aCase().promised(10)
                .statutory(LegalPeriod.naturalDays(7))
                .accepted()
                .toView();

        assertThat(view.promisedDueAt()).isEqualTo(view.statutoryDueAt()).isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    @Rule(LifecycleRule.CLOCK_3)
    void whereNoLawSetsAPeriodThereIsOnlyThePromise() {
        assertThat(aCase().statutory(null).accepted().toView().statutoryDueAt()).isNull();
    }

    @Test
    void itIsNotAcceptedBeforeEveryMaterialConforms() {
        TestCases some = aCase();
        ServiceCase received = some.received();
        received.check(List.of(conforming(FORM)), clerk(), MONDAY_TEN);

        refuses(() -> received.accept(clerk(), some.timing(), MONDAY_TEN), "casework.refused.materials-not-conforming");
        assertThat(received.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_8)
    void aMaterialThatMayFollowIsMissingAtAcceptanceButNotAtApproval() {
        TestCases some = aCase().whoseCopyMayFollow();
        ServiceCase reviewed = some.reviewed();

        refuses(
                () -> reviewed.approve("同意", null, some.decider(), at("2026-11-18T10:00")),
                "casework.refused.materials-still-missing");

        reviewed.check(List.of(conforming(COPY)), clerk(), at("2026-11-18T10:00"));
        reviewed.approve("同意", null, some.decider(), at("2026-11-18T10:01"));
        assertThat(reviewed.status()).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void whatWasCheckedAtAcceptanceStaysAsItIs() {
        ServiceCase accepted = aCase().whoseCopyMayFollow().accepted();

        refuses(
                () -> accepted.check(List.of(illegible(FORM)), clerk(), MONDAY_TEN),
                "casework.refused.checked-already");
    }

    @Test
    void aMaterialThatIsNotThereCannotConform() {
        ServiceCase online = aCase().online().draft();
        online.willBring(FORM);
        online.willBring(COPY);
        online.submit(TestCases.numbers(), aCase().timing(), null, null, MONDAY_TEN);

        refuses(
                () -> online.check(
                        List.of(new MaterialFinding(FORM, false, Verdict.CONFORMING, null, "")), clerk(), MONDAY_TEN),
                "casework.refused.material-not-there");
    }

    @Test
    void aDefectNeedsAReasonAndARemedy() {
        ServiceCase received = aCase().received();

        refuses(
                () -> received.check(
                        List.of(new MaterialFinding(COPY, false, Verdict.DEFECTIVE, null, "重印")), clerk(), MONDAY_TEN),
                "casework.refused.defect-without-reason");
        refuses(
                () -> received.check(
                        List.of(new MaterialFinding(COPY, false, Verdict.DEFECTIVE, DefectReason.EXPIRED, " ")),
                        clerk(),
                        MONDAY_TEN),
                "casework.refused.defect-without-remedy");
    }

    @Test
    @Rule(LifecycleRule.SUPPLEMENTED)
    void aSupplementIsVerifiedUnderItsPowerBeforeTheCaseIsAccepted() {
        TestCases some = aCase();
        ServiceCase supplied = some.supplied();
        supplied.check(List.of(conforming(COPY)), clerk(), at("2026-11-17T11:00"));
        refuses(
                () -> supplied.accept(clerk(), some.timing(), at("2026-11-17T11:00")),
                "casework.refused.supplement-unverified");
        refuses(
                () -> supplied.verifySupplement(chief(Power.SEAL_USE), "", at("2026-11-17T11:00")),
                "casework.refused.power-missing");

        supplied.verifySupplement(chief(Power.SUPPLEMENT_VERIFICATION), "", at("2026-11-17T11:00"));
        supplied.accept(clerk(), some.timing(), at("2026-11-17T11:30"));
        assertThat(supplied.toView().promisedDueAt()).isEqualTo(at("2026-11-24T17:30"));
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_5)
    void afterFiveDaysOfSilenceItIsAcceptedAsOfItsReceipt() {
        TestCases some = aCase();
        ServiceCase received = some.received();
        refuses(
                () -> received.acceptBySilence(some.timing(), at("2026-11-23T17:30")),
                "casework.refused.notice-still-possible");

        received.check(List.of(conforming(FORM), illegible(COPY)), clerk(), MONDAY_TEN);
        refuses(
                () -> received.requestSupplement(null, some.timing(), clerk(), at("2026-11-23T17:31")),
                "casework.refused.notice-too-late");
        received.acceptBySilence(some.timing(), at("2026-11-23T17:31"));

        CaseView view = received.toView();
        assertThat(view.acceptedBySilence()).isTrue();
        assertThat(view.acceptedAt()).isEqualTo(MONDAY_TEN);
        assertThat(view.promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
    }

    @Test
    @Rule(LifecycleRule.WHO_1)
    void aLeaderOnDutyActsUnderThePowerOfTheDayAndTheTrailNamesThatDay() {
        TestCases some = aCase();
        ServiceCase accepted = some.accepted();
        Acting leader = leader(accepted.powerToReview());

        refuses(
                () -> accepted.review("同意", leader(Power.IMMEDIATE_DECISION), MONDAY_TEN),
                "casework.refused.power-missing");
        accepted.review("同意", leader, MONDAY_TEN);
        accepted.approve("同意", null, leader, MONDAY_TEN);
        accepted.complete(leader, null, some.timing(), MONDAY_TEN);

        TrailEntry last =
                accepted.toView().trail().get(accepted.toView().trail().size() - 1);
        assertThat(last.dutyOn()).isEqualTo("2026-11-17");
        assertThat(last.letterNumber()).isNull();
        assertThat(accepted.trailIsIntact()).isTrue();
    }

    @Test
    @Rule(LifecycleRule.WHO_2)
    void whoAcceptedNeverReviewsDecidesOrCompletes() {
        TestCases some = aCase();
        Power power = Power.COMMITMENT_SUPERVISION;

        refuses(() -> some.accepted().review("同意", clerkUnder(power), MONDAY_TEN), "casework.refused.same-person");
        refuses(
                () -> some.reviewed().approve("同意", null, clerkUnder(power), MONDAY_TEN),
                "casework.refused.same-person");
        refuses(
                () -> some.approved().complete(clerkUnder(power), null, some.timing(), MONDAY_TEN),
                "casework.refused.same-person");
    }

    @Test
    @Rule(LifecycleRule.WHO_2)
    void nobodyHandlesTheirOwnCase() {
        TestCases some = aCase();
        Acting applicantAtWork = Acting.onPost(new OfficerId(Ids.next()), "张建国", true);

        refuses(() -> some.checked().accept(applicantAtWork, some.timing(), MONDAY_TEN), "casework.refused.own-case");
        refuses(
                () -> some.received().check(List.of(conforming(FORM)), applicantAtWork, MONDAY_TEN),
                "casework.refused.own-case");
        refuses(() -> some.accepted().review("同意", applicantAtWork, MONDAY_TEN), "casework.refused.own-case");
    }

    @Test
    @Rule({LifecycleRule.JOINT, LifecycleRule.IMMEDIATE, LifecycleRule.COMMITMENT, LifecycleRule.UPWARD})
    void eachKindOfCaseIsReviewedUnderItsOwnPower() {
        assertThat(aCase().of(CaseType.IMMEDIATE).received().powerToReview()).isEqualTo(Power.IMMEDIATE_DECISION);
        assertThat(aCase().of(CaseType.COMMITMENT).received().powerToReview()).isEqualTo(Power.COMMITMENT_SUPERVISION);
        assertThat(aCase().of(CaseType.JOINT).received().powerToReview()).isEqualTo(Power.JOINT_COORDINATION);
        assertThat(aCase().of(CaseType.UPWARD).received().powerToReview()).isEqualTo(Power.UPWARD_PRELIMINARY_REVIEW);

        refuses(
                () -> aCase().accepted().review("同意", chief(Power.IMMEDIATE_DECISION), MONDAY_TEN),
                "casework.refused.power-missing");
        refuses(() -> aCase().accepted().review("同意", colleague(), MONDAY_TEN), "casework.refused.power-missing");
    }

    @Test
    @Rule(LifecycleRule.COMMITMENT)
    void anItemWithASpecialProcedureIsDecidedInTheOffice() {
        TestCases some = aCase().needing(SpecialProcedureKind.EXPERT_REVIEW);
        ServiceCase reviewed = some.reviewed();

        refuses(
                () -> reviewed.approve("同意", null, chief(Power.COMMITMENT_SUPERVISION), MONDAY_TEN),
                "casework.refused.decided-in-office");
        reviewed.approve("同意", null, office(), MONDAY_TEN);
        assertThat(reviewed.status()).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void anUpwardCaseNeedsTheHigherOrgansDecisionAndNoOtherMayHaveOne() {
        TestCases upward = aCase().of(CaseType.UPWARD);
        refuses(
                () -> upward.reviewed().approve("同意", null, upward.decider(), MONDAY_TEN),
                "casework.refused.higher-decision");
        TestCases commitment = aCase();
        refuses(
                () -> commitment.reviewed().approve("同意", upward.higher(), commitment.decider(), MONDAY_TEN),
                "casework.refused.higher-decision");
        assertThat(upward.approved().toView().higherDecisionNumber()).isEqualTo("甘民函〔2026〕7 号");
    }

    @Test
    @Rule(LifecycleRule.WHO_3)
    void theSealIsUsedOnlyUnderItsPower() {
        TestCases some = aCase();
        refuses(
                () -> some.approved()
                        .complete(
                                some.decider(),
                                chief(Power.COMMITMENT_SUPERVISION),
                                some.timing(),
                                at("2026-11-18T10:00")),
                "casework.refused.power-missing");

        ServiceCase sealed = some.approved();
        sealed.complete(some.decider(), chief(Power.SEAL_USE), some.timing(), at("2026-11-18T10:00"));
        assertThat(sealed.toView().sealed()).isTrue();
        assertThat(some.completed().toView().sealed()).isFalse();
    }

    @Test
    @Rule(LifecycleRule.CLOCK_7)
    void completionKeepsTheWorkingTimeAndTheDaysForDelivery() {
        CaseView completed = aCase().completed().toView();

        assertThat(completed.deliveryDueAt()).isEqualTo(at("2026-12-01T17:30"));
        assertThat(completed.completedAt()).isEqualTo(at("2026-11-18T10:00"));
    }

    @Test
    @Rule(LifecycleRule.TRAIL)
    void everyEventNamesTheLetterItWasDoneUnderAndTheChainHolds() {
        ServiceCase completed = aCase().completed();

        assertThat(completed.trailIsIntact()).isTrue();
        assertThat(completed.toView().trail())
                .filteredOn(entry -> entry.kind() == EventKind.APPROVED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.letterNumber()).isEqualTo("庆民授〔2026〕3 号");
                    assertThat(entry.power()).isEqualTo(Power.COMMITMENT_SUPERVISION);
                });
        assertThat(completed.toView().trail())
                .extracting(TrailEntry::kind)
                .containsExactly(
                        EventKind.RECEIVED,
                        EventKind.MATERIALS_CHECKED,
                        EventKind.ACCEPTED,
                        EventKind.REVIEWED,
                        EventKind.APPROVED,
                        EventKind.COMPLETED);
    }

    @Test
    @Rule(LifecycleRule.MODEL_REFUSES)
    void aRefusedActChangesNothing() {
        TestCases some = aCase();
        ServiceCase accepted = some.accepted();
        CaseView before = accepted.toView();

        refuses(
                () -> accepted.review("", chief(Power.COMMITMENT_SUPERVISION), MONDAY_TEN),
                "casework.refused.no-opinion");

        assertThat(accepted.toView()).isEqualTo(before);
    }

    @Test
    @Rule(LifecycleRule.FOUR_STEPS)
    void peopleSeeFourStepsAndASpecialProcedureIsNoFifth() {
        TestCases some = aCase().needing(SpecialProcedureKind.EXPERT_REVIEW);
        for (CaseStatus status : CaseStatus.values()) {
            ServiceCase serviceCase = some.in(status);
            if (status == CaseStatus.ACCEPTED) {
                serviceCase.announceProcedure(
                        TestCases.plan(SpecialProcedureKind.EXPERT_REVIEW),
                        chief(Power.COMMITMENT_SUPERVISION),
                        some.timing(),
                        MONDAY_TEN);
            }
            assertThat(Step.of(serviceCase.toView()))
                    .extracting(Step::name)
                    .containsExactly(Step.Name.ACCEPT, Step.Name.REVIEW, Step.Name.APPROVE, Step.Name.COMPLETE);
        }
    }
}
