package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerkUnder;
import static org.govhall.casework.TestCases.expert;
import static org.govhall.casework.TestCases.office;
import static org.govhall.casework.TestCases.plan;
import static org.govhall.catalog.SpecialProcedureKind.EXPERT_REVIEW;
import static org.govhall.catalog.SpecialProcedureKind.HEARING;
import static org.govhall.catalog.SpecialProcedureKind.SITE_VISIT;
import static org.govhall.catalog.SpecialProcedureKind.TESTING;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.Deadline;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.files.FileId;
import org.govhall.kernel.Ids;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What may go on between acceptance and decision beside the four steps: special procedures, extension, the approval
 * office, the higher organ. Accepted on Monday 16 November 2026 with five promised days: due on 23 November.
 */
class CaseCourseTest {

    private static final Instant TUESDAY = at("2026-11-17T10:00");
    private static final Instant WEDNESDAY = at("2026-11-18T10:00");
    private static final HeadsApproval APPROVAL = new HeadsApproval("周明远", "局长", "庆民〔2026〕9 号");

    private final Acting chief = chief(Power.COMMITMENT_SUPERVISION);
    private TestCases some = aCase();
    private ServiceCase last = some.accepted();

    private static void refuses(ThrowingCallable act, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    private ServiceCase accepted(SpecialProcedureKind kind) {
        some = aCase().needing(kind);
        last = some.accepted();
        return last;
    }

    private ServiceCase announced(SpecialProcedureKind kind) {
        ServiceCase announced = accepted(kind);
        announced.announceProcedure(plan(kind), chief, some.timing(), TUESDAY);
        return announced;
    }

    private ServiceCase running(SpecialProcedureKind kind) {
        ServiceCase running = announced(kind);
        did(running, p -> p.begin(WEDNESDAY), WEDNESDAY);
        return running;
    }

    private void did(ServiceCase serviceCase, Function<SpecialProcedure, ProcedureDeed> deed, Instant when) {
        last = serviceCase;
        serviceCase.inProcedure(1, deed, chief, some.timing(), when);
    }

    private void cannot(
            ServiceCase serviceCase, Function<SpecialProcedure, ProcedureDeed> deed, Instant when, String key) {
        refuses(() -> serviceCase.inProcedure(1, deed, chief, some.timing(), when), key);
    }

    private static ProcedureEnd end(String result) {
        return new ProcedureEnd(result, "");
    }

    private static ProcedureView first(ServiceCase serviceCase) {
        return serviceCase.toCourse().procedures().get(0);
    }

    /** What is stored is always what the ledger gives, after whatever was done. */
    @AfterEach
    void theStoredDeadlinesAreThoseOfTheLedger() {
        CaseView view = last.toView();
        CaseClock clock = some.timing().clock(last.ledger());
        assertThat(view.promisedDueAt()).isEqualTo(clock.promised().at());
        assertThat(view.statutoryDueAt())
                .isEqualTo(clock.statutory().map(Deadline::at).orElse(null));
        if (view.completedAt() != null) {
            assertThat(ReflectionTestUtils.getField(last, "minutesToComplete"))
                    .isEqualTo(clock.workingMinutes(view.completedAt()));
        }
        assertThat(last.trailIsIntact()).isTrue();
    }

    @Nested
    class SpecialProcedures {

        @Test
        @Rule(LifecycleRule.PROCEDURE_IS_PART)
        void itIsAnnouncedBeginsAndEndsAndTheDeadlineMovesByItsDays() {
            ServiceCase review = running(EXPERT_REVIEW);
            assertThat(review.toView().promisedDueAt()).isEqualTo(at("2026-12-07T17:30"));

            did(review, p -> p.join(expert()), WEDNESDAY);
            did(review, p -> p.end(end("一致同意"), at("2026-11-20T10:00")), at("2026-11-20T10:00"));

            assertThat(review.toView().promisedDueAt()).isEqualTo(at("2026-11-25T17:30"));
            assertThat(first(review))
                    .returns(ProcedureState.ENDED, ProcedureView::state)
                    .returns("一致同意", ProcedureView::result);
            assertThat(review.toView().trail())
                    .extracting(TrailEntry::kind)
                    .endsWith(
                            EventKind.PROCEDURE_ANNOUNCED,
                            EventKind.PROCEDURE_BEGUN,
                            EventKind.PROCEDURE_RECORDED,
                            EventKind.PROCEDURE_ENDED);
        }

        @Test
        void announcingAloneStopsNothing() {
            assertThat(announced(EXPERT_REVIEW).toView().promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
        }

        @Test
        @Rule(LifecycleRule.CLOCK_4)
        void aSiteVisitStopsNothing() {
            assertThat(running(SITE_VISIT).toView().promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
        }

        @Test
        void onlyWhatTheRevisionNamesMayStandBetweenTheSteps() {
            refuses(
                    () -> accepted(EXPERT_REVIEW).announceProcedure(plan(TESTING), chief, some.timing(), TUESDAY),
                    "casework.refused.procedure-not-of-item");
        }

        @Test
        void aHearingTheLawItselfGives() {
            last.announceProcedure(plan(HEARING), chief, some.timing(), TUESDAY);
            assertThat(first(last).kind()).isEqualTo(HEARING);
        }

        @Test
        void anImmediateCaseHasNone() {
            TestCases immediate = aCase().of(CaseType.IMMEDIATE);
            refuses(
                    () -> immediate
                            .accepted()
                            .announceProcedure(
                                    plan(HEARING), chief(Power.IMMEDIATE_DECISION), immediate.timing(), TUESDAY),
                    "casework.refused.procedure-on-the-spot");
        }

        @Test
        void whoAcceptedConductsNone() {
            refuses(
                    () -> accepted(TESTING)
                            .announceProcedure(
                                    plan(TESTING), clerkUnder(Power.COMMITMENT_SUPERVISION), some.timing(), TUESDAY),
                    "casework.refused.same-person");
        }

        @Test
        void itNeedsThePowerToReview() {
            refuses(
                    () -> accepted(TESTING)
                            .announceProcedure(plan(TESTING), chief(Power.SEAL_USE), some.timing(), TUESDAY),
                    "casework.refused.power-missing");
        }

        @Test
        void theNoticeNamesBasisBodyAndTime() {
            refuses(() -> new ProcedurePlan(TESTING, " ", "中心", 5, false), "casework.refused.procedure-without-basis");
            refuses(() -> new ProcedurePlan(TESTING, "法", "", 5, false), "casework.refused.procedure-by-nobody");
            refuses(() -> new ProcedurePlan(TESTING, "法", "中心", 0, false), "casework.refused.procedure-days");
            refuses(() -> new ProcedurePlan(TESTING, "法", "中心", 251, false), "casework.refused.procedure-days");
            refuses(() -> new ProcedurePlan(TESTING, "法", "中心", 5, true), "casework.refused.not-a-hearing");
        }

        @Test
        void itBeginsOnceAndEndsOnce() {
            ServiceCase review = running(EXPERT_REVIEW);
            cannot(review, p -> p.begin(WEDNESDAY), WEDNESDAY, "casework.refused.procedure-state");
            did(review, p -> p.join(expert()), WEDNESDAY);
            did(review, p -> p.end(end("同意"), WEDNESDAY), WEDNESDAY);
            cannot(review, p -> p.end(end("同意"), WEDNESDAY), WEDNESDAY, "casework.refused.procedure-state");
            cannot(review, p -> p.join(expert()), WEDNESDAY, "casework.refused.procedure-state");
        }

        @Test
        void thereIsNoSuchProcedure() {
            cannot(last, p -> p.begin(WEDNESDAY), WEDNESDAY, "casework.refused.procedure-unknown");
        }

        @Test
        @Rule(LifecycleRule.PROCEDURE_IS_PART)
        void nothingIsDecidedWhileOneIsOpen() {
            some = aCase().needing(EXPERT_REVIEW);
            last = some.reviewed();
            last.announceProcedure(plan(EXPERT_REVIEW), office(), some.timing(), WEDNESDAY);
            refuses(() -> last.approve("同意", null, office(), WEDNESDAY), "casework.refused.procedure-open");
            refuses(() -> last.proposeDenial("不符合", office(), WEDNESDAY), "casework.refused.procedure-open");
            assertThat(last.actsOpen(WEDNESDAY)).doesNotContain(Act.APPROVE, Act.PROPOSE_DENIAL);

            did(last, p -> p.callOff("无须评审", false, some.timing(), WEDNESDAY), WEDNESDAY);
            last.approve("同意", null, office(), WEDNESDAY);
            assertThat(last.status()).isEqualTo(CaseStatus.APPROVED);
        }

        @Test
        @Rule(LifecycleRule.CLOCK_9)
        void theTimeItTookIsNotCountedWhenTheCaseIsCompleted() {
            ServiceCase review = running(EXPERT_REVIEW);
            did(review, p -> p.join(expert()), WEDNESDAY);
            did(review, p -> p.end(end("同意"), at("2026-11-24T10:00")), at("2026-11-24T10:00"));
            review.review("同意", chief, at("2026-11-24T11:00"));
            review.approve("同意", null, office(), at("2026-11-24T14:00"));
            review.complete(office(), null, some.timing(), at("2026-11-25T10:00"));

            assertThat(ReflectionTestUtils.getField(review, "minutesToComplete"))
                    .isEqualTo(3 * some.timing().minutesPerDay());
            assertThat(ReflectionTestUtils.getField(review, "workingDaysEarly")).isEqualTo(2);
        }

        @Test
        void whatTakesLongerIsToldAgainWithItsReason() {
            ServiceCase review = running(EXPERT_REVIEW);
            did(review, p -> p.prolong(3, "专家另有公务", WEDNESDAY), WEDNESDAY);

            assertThat(first(review).workingDays()).isEqualTo(13);
            assertThat(review.toView().promisedDueAt()).isEqualTo(at("2026-12-10T17:30"));
            cannot(review, p -> p.prolong(3, " ", WEDNESDAY), WEDNESDAY, "casework.refused.no-reason");
            cannot(review, p -> p.prolong(0, "忙", WEDNESDAY), WEDNESDAY, "casework.refused.procedure-days");
            cannot(
                    announced(EXPERT_REVIEW),
                    p -> p.prolong(3, "忙", WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.procedure-state");
        }

        @Test
        void whatHasBegunIsNotCalledOffAndCallingOffNeedsAReason() {
            cannot(
                    running(EXPERT_REVIEW),
                    p -> p.callOff("不办", false, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.procedure-state");
            cannot(
                    announced(EXPERT_REVIEW),
                    p -> p.callOff("", false, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.no-reason");
        }

        /** 第三十四条: two officials at least, with its record and photographs. */
        @Test
        @Rule(LifecycleRule.CLOCK_4)
        void aVisitNeedsTwoOfficialsARecordAndPhotographs() {
            ServiceCase visit = running(SITE_VISIT);
            did(visit, p -> p.join(official("甲")), WEDNESDAY);
            cannot(visit, p -> p.end(end("相符"), WEDNESDAY), WEDNESDAY, "casework.refused.visit-needs-officials");
            cannot(visit, p -> p.join(official("甲")), WEDNESDAY, "casework.refused.person-twice");
            did(visit, p -> p.join(official("乙")), WEDNESDAY);
            cannot(visit, p -> p.end(end("相符"), WEDNESDAY), WEDNESDAY, "casework.refused.visit-without-photographs");
            did(visit, p -> p.attach(FilePurpose.PHOTOGRAPH, new FileId(Ids.next()), "现场.jpg"), WEDNESDAY);
            refuses(() -> end(" "), "casework.refused.procedure-without-result");
            did(visit, p -> p.end(end("现场与申报相符"), WEDNESDAY), WEDNESDAY);

            assertThat(first(visit).state()).isEqualTo(ProcedureState.ENDED);
        }

        @Test
        void anExpertReviewNeedsExpertsAndTheirOpinions() {
            ServiceCase review = running(EXPERT_REVIEW);
            cannot(review, p -> p.end(end("同意"), WEDNESDAY), WEDNESDAY, "casework.refused.review-without-experts");
            refuses(
                    () -> new ProcedurePerson(PersonPart.EXPERT, "贺工", "", ""),
                    "casework.refused.expert-without-opinion");
            refuses(() -> new ProcedurePerson(PersonPart.PARTICIPANT, " ", "", ""), "casework.refused.person-unnamed");
        }

        @ParameterizedTest
        @EnumSource(names = {"TENDER", "AUCTION", "INSPECTION", "TESTING", "QUARANTINE", "APPRAISAL"})
        void theOthersNeedTheNumberOfTheReport(SpecialProcedureKind kind) {
            ServiceCase test = running(kind);
            cannot(test, p -> p.end(end("合格"), WEDNESDAY), WEDNESDAY, "casework.refused.procedure-without-report");
            did(test, p -> p.end(new ProcedureEnd("合格", "JC-2026-118"), WEDNESDAY), WEDNESDAY);
            assertThat(first(test).reportNumber()).isEqualTo("JC-2026-118");
        }

        @Test
        void peopleAndFilesAreNotWithoutEnd() {
            ServiceCase review = running(EXPERT_REVIEW);
            for (int i = 0; i < 30; i++) {
                String name = "专家" + i;
                did(review, p -> p.join(new ProcedurePerson(PersonPart.EXPERT, name, "", "同意")), WEDNESDAY);
            }
            cannot(review, p -> p.join(expert()), WEDNESDAY, "casework.refused.too-many-people");
            for (int i = 0; i < 40; i++) {
                did(review, p -> p.attach(FilePurpose.REPORT, new FileId(Ids.next()), "意见.pdf"), WEDNESDAY);
            }
            cannot(
                    review,
                    p -> p.attach(FilePurpose.REPORT, new FileId(Ids.next()), "意见.pdf"),
                    WEDNESDAY,
                    "casework.refused.too-many-files");
        }

        private ProcedurePerson official(String name) {
            return new ProcedurePerson(PersonPart.OFFICIAL, name, "审批科", "");
        }
    }

    @Nested
    class Hearings {

        private final Set<String> examiners = Set.of("王晓", "李代表");

        private ServiceCase requested() {
            ServiceCase hearing = announced(HEARING);
            did(hearing, p -> p.requestHearing("张建国", some.timing(), WEDNESDAY), WEDNESDAY);
            return hearing;
        }

        private HearingPlan on(String when) {
            return new HearingPlan(at(when), "市民中心 301 室", "韩处");
        }

        @Test
        @Rule(LifecycleRule.HEARING)
        void itIsAskedForScheduledHeldAndTheDecisionRestsOnItsRecord() {
            ServiceCase hearing = requested();
            assertThat(first(hearing).isRunning()).isTrue();
            did(
                    hearing,
                    p -> p.scheduleHearing(on("2026-12-02T14:30"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY);
            did(
                    hearing,
                    p -> p.join(new ProcedurePerson(PersonPart.PARTICIPANT, "张建国", "申请人", "")),
                    at("2026-12-02T14:30"));
            did(hearing, p -> p.end(end("各方陈述见笔录"), at("2026-12-02T17:00")), at("2026-12-02T17:00"));
            hearing.review("拟准予", chief, at("2026-12-03T09:30"));
            hearing.approve("准予", null, office(), at("2026-12-03T10:00"));

            assertThat(hearing.toView().decisionText()).isEqualTo("准予（依据听证笔录作出）");
        }

        @Test
        void itDoesNotBeginUnlessSomebodyAsksForIt() {
            cannot(announced(HEARING), p -> p.begin(WEDNESDAY), WEDNESDAY, "casework.refused.hearing-not-requested");
            cannot(
                    announced(HEARING),
                    p -> p.requestHearing(" ", some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.hearing-requested-by-nobody");
        }

        @Test
        void unlessTheLawHasItHeldInAnyCase() {
            ServiceCase byLaw = accepted(HEARING);
            byLaw.announceProcedure(
                    new ProcedurePlan(HEARING, "娱乐场所管理条例第十条", "法规科", 10, true), chief, some.timing(), TUESDAY);
            cannot(
                    byLaw,
                    p -> p.callOff("不办", true, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.hearing-must-be-held");
            did(byLaw, p -> p.begin(WEDNESDAY), WEDNESDAY);
            assertThat(first(byLaw).isRunning()).isTrue();
        }

        /** 第四十七条: five days to ask. */
        @Test
        @Rule(LifecycleRule.HEARING)
        void thereAreFiveDaysToAsk() {
            Instant fifth = at("2026-11-24T16:00");
            Instant sixth = at("2026-11-25T09:30");
            cannot(
                    announced(HEARING),
                    p -> p.requestHearing("张建国", some.timing(), sixth),
                    sixth,
                    "casework.refused.hearing-asked-too-late");
            cannot(
                    announced(HEARING),
                    p -> p.callOff("逾期未提出", false, some.timing(), fifth),
                    fifth,
                    "casework.refused.hearing-may-still-be-asked");
            did(announced(HEARING), p -> p.requestHearing("张建国", some.timing(), fifth), fifth);
            did(announced(HEARING), p -> p.callOff("逾期未提出", false, some.timing(), sixth), sixth);
            did(announced(HEARING), p -> p.callOff("书面放弃听证", true, some.timing(), fifth), fifth);
        }

        /** 第四十七、四十八条: seven days' notice, within twenty days of the request, not chaired by an examiner. */
        @Test
        @Rule(LifecycleRule.HEARING)
        void timeAndChairAreThoseOfTheLaw() {
            ServiceCase hearing = requested();
            cannot(
                    hearing,
                    p -> p.scheduleHearing(on("2026-11-26T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.hearing-notice-too-short");
            cannot(
                    hearing,
                    p -> p.scheduleHearing(on("2026-12-17T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.hearing-too-late");
            cannot(
                    hearing,
                    p -> p.scheduleHearing(
                            new HearingPlan(at("2026-12-02T10:00"), "301 室", "李代表"),
                            examiners,
                            some.timing(),
                            WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.hearing-chaired-by-examiner");
            refuses(() -> new HearingPlan(at("2026-12-02T10:00"), "", "韩处"), "casework.refused.hearing-without-place");
            refuses(
                    () -> new HearingPlan(at("2026-12-02T10:00"), "301 室", ""),
                    "casework.refused.hearing-without-chair");
            did(
                    hearing,
                    p -> p.scheduleHearing(on("2026-11-27T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY);
            did(
                    hearing,
                    p -> p.scheduleHearing(on("2026-12-16T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY);
        }

        @Test
        @Rule(LifecycleRule.HEARING)
        void itEndsWhenItHasBeenHeldWithThoseWhoTookPart() {
            ServiceCase hearing = requested();
            cannot(hearing, p -> p.end(end("笔录"), WEDNESDAY), WEDNESDAY, "casework.refused.hearing-not-scheduled");
            did(
                    hearing,
                    p -> p.scheduleHearing(on("2026-12-02T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY);
            cannot(hearing, p -> p.end(end("笔录"), WEDNESDAY), WEDNESDAY, "casework.refused.hearing-not-held-yet");
            Instant held = at("2026-12-02T12:00");
            cannot(hearing, p -> p.end(end("笔录"), held), held, "casework.refused.hearing-without-participants");
        }

        @Test
        void nothingElseIsAHearing() {
            cannot(
                    announced(EXPERT_REVIEW),
                    p -> p.requestHearing("张建国", some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.not-a-hearing");
            cannot(
                    running(EXPERT_REVIEW),
                    p -> p.scheduleHearing(on("2026-12-02T10:00"), examiners, some.timing(), WEDNESDAY),
                    WEDNESDAY,
                    "casework.refused.not-a-hearing");
        }
    }

    @Nested
    class Extensions {

        private void propose(int days) {
            last.proposeExtension(days, "涉及面广，需要补充调查", chief, some.timing(), WEDNESDAY);
        }

        private void under(TestCases other) {
            some = other;
            last = some.accepted();
        }

        @Test
        @Rule(LifecycleRule.CLOCK_5)
        void theHeadOfTheOrganGrantsItOnce() {
            propose(10);
            assertThat(last.toView().promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
            last.grantExtension(APPROVAL, office(), some.timing(), WEDNESDAY);

            assertThat(last.toView().promisedDueAt()).isEqualTo(at("2026-12-07T17:30"));
            assertThat(last.toView().statutoryDueAt()).isEqualTo(at("2026-12-28T17:30"));
            assertThat(last.toCourse().granted())
                    .isNotNull()
                    .returns("周明远", ExtensionView::head)
                    .returns("庆民〔2026〕9 号", ExtensionView::documentNumber);
            refuses(() -> propose(1), "casework.refused.extended-already");
        }

        @Test
        void oneRequestAtATimeAndAfterARefusalAnother() {
            propose(10);
            refuses(() -> propose(5), "casework.refused.extension-open");
            refuses(() -> last.refuseExtension("", office(), WEDNESDAY), "casework.refused.no-reason");
            last.refuseExtension("理由不充分", office(), WEDNESDAY);
            assertThat(last.toView().promisedDueAt()).isEqualTo(at("2026-11-23T17:30"));
            propose(5);
            assertThat(last.toCourse().extensions()).hasSize(2);
        }

        @Test
        @Rule(LifecycleRule.CLOCK_5)
        void atMostTenDaysOrWhatTheItemsOwnLawGives() {
            refuses(() -> propose(11), "casework.refused.extension-days");
            refuses(() -> propose(0), "casework.refused.extension-days");
            under(aCase().under("市场主体登记管理条例"));
            refuses(() -> propose(4), "casework.refused.extension-days");
            propose(3);
            under(aCase().under("企业投资项目核准和备案管理条例"));
            propose(40);
        }

        @Test
        void itNeedsReasons() {
            refuses(() -> last.proposeExtension(5, " ", chief, some.timing(), WEDNESDAY), "casework.refused.no-reason");
        }

        @Test
        @Rule(LifecycleRule.CLOCK_5)
        void itIsAskedForAndGrantedBeforeTheDeadline() {
            Instant late = at("2026-11-24T09:30");
            refuses(
                    () -> last.proposeExtension(5, "忙", chief, some.timing(), late),
                    "casework.refused.extension-too-late");
            propose(5);
            refuses(
                    () -> last.grantExtension(APPROVAL, office(), some.timing(), late),
                    "casework.refused.extension-too-late");
        }

        @Test
        void whereNoLawSetsAPeriodThereIsNoneToExtend() {
            under(aCase().statutory(null));
            refuses(() -> propose(5), "casework.refused.no-period-to-extend");
        }

        @Test
        void whoProposesNeverRecordsTheAnswerAndTheWindowCannot() {
            Acting proposer = office();
            last.proposeExtension(5, "复杂", proposer, some.timing(), WEDNESDAY);
            refuses(
                    () -> last.grantExtension(APPROVAL, proposer, some.timing(), WEDNESDAY),
                    "casework.refused.extension-by-proposer");
            refuses(
                    () -> last.grantExtension(APPROVAL, chief, some.timing(), WEDNESDAY),
                    "casework.refused.office-only");
        }

        @Test
        void thereMustBeOneToAnswer() {
            refuses(
                    () -> last.grantExtension(APPROVAL, office(), some.timing(), WEDNESDAY),
                    "casework.refused.no-extension-proposed");
        }

        @Test
        void theApprovalNamesTheHeadTheRankAndTheDocument() {
            refuses(() -> new HeadsApproval("", "局长", "9 号"), "casework.refused.head-unnamed");
            refuses(() -> new HeadsApproval("周", "", "9 号"), "casework.refused.head-untitled");
            refuses(() -> new HeadsApproval("周", "局长", ""), "casework.refused.head-without-document");
        }
    }

    @Nested
    class TheApprovalOffice {

        private ServiceCase reviewed() {
            last = some.reviewed();
            return last;
        }

        private ServiceCase handedOver() {
            reviewed().handToOffice("情况复杂，请研究", chief, WEDNESDAY);
            return last;
        }

        @Test
        void whatTheWindowHandsOverTheOfficeDecides() {
            handedOver();
            refuses(() -> last.approve("同意", null, chief, WEDNESDAY), "casework.refused.decided-in-office");
            last.approve("同意", null, office(), WEDNESDAY);
            assertThat(last.status()).isEqualTo(CaseStatus.APPROVED);
        }

        @Test
        void itIsHandedOverOnceWithAnOpinion() {
            refuses(() -> reviewed().handToOffice(" ", chief, WEDNESDAY), "casework.refused.no-opinion");
            refuses(() -> handedOver().handToOffice("再交", chief, WEDNESDAY), "casework.refused.at-office-already");
            refuses(
                    () -> reviewed().handToOffice("请研究", chief(Power.SEAL_USE), WEDNESDAY),
                    "casework.refused.power-missing");
        }

        @Test
        void theOfficeReturnsItForMoreWorkWhichIsCounted() {
            handedOver();
            last.returnToWindow("补充现场照片", office(), WEDNESDAY);

            assertThat(last.toCourse()).returns(1, CourseView::returns).returns(null, CourseView::atOfficeSince);
            refuses(() -> last.approve("同意", null, office(), WEDNESDAY), "casework.refused.not-handed-over");
            refuses(() -> last.returnToWindow("再补", office(), WEDNESDAY), "casework.refused.not-handed-over");
            last.handToOffice("已补充", chief, WEDNESDAY);
            last.approve("同意", null, office(), WEDNESDAY);
        }

        @Test
        void onlyTheOfficeReturnsIt() {
            refuses(() -> handedOver().returnToWindow("补", chief, WEDNESDAY), "casework.refused.office-only");
            refuses(() -> handedOver().returnToWindow("", office(), WEDNESDAY), "casework.refused.no-reason");
        }

        @Test
        void aDiscussionThatWasAskedForComesBeforeTheDecision() {
            reviewed().askForDiscussion("涉及多人利益", chief, WEDNESDAY);
            refuses(() -> last.askForDiscussion("再议", chief, WEDNESDAY), "casework.refused.discussion-asked-already");
            last.handToOffice("请集体讨论", chief, WEDNESDAY);
            refuses(() -> last.approve("同意", null, office(), WEDNESDAY), "casework.refused.not-discussed");

            last.recordDiscussion(minutes("2026-11-18"), office(), some.timing(), WEDNESDAY);
            last.approve("同意", null, office(), WEDNESDAY);

            assertThat(last.toCourse().discussions()).singleElement().returns("刘科、马副科", DiscussionView::participants);
        }

        @Test
        void askingForADiscussionNeedsReasons() {
            refuses(() -> reviewed().askForDiscussion("", chief, WEDNESDAY), "casework.refused.no-reason");
        }

        @Test
        void minutesHaveADayParticipantsAndAConclusion() {
            handedOver();
            refuses(
                    () -> new Minutes(LocalDate.parse("2026-11-18"), List.of("刘科", " "), "同意"),
                    "casework.refused.discussion-alone");
            refuses(
                    () -> new Minutes(LocalDate.parse("2026-11-18"), List.of("刘科", "马副科"), ""),
                    "casework.refused.discussion-without-conclusion");
            refuses(
                    () -> last.recordDiscussion(minutes("2026-11-19"), office(), some.timing(), WEDNESDAY),
                    "casework.refused.discussion-date");
            refuses(
                    () -> last.recordDiscussion(minutes("2026-11-15"), office(), some.timing(), WEDNESDAY),
                    "casework.refused.discussion-date");
        }

        private Minutes minutes(String on) {
            return new Minutes(LocalDate.parse(on), List.of("刘科", "马副科"), "同意");
        }
    }

    @Nested
    class UpwardCases {

        private final LocalDate decided = LocalDate.parse("2026-11-20");
        private final Instant friday = at("2026-11-20T15:00");

        private ServiceCase reviewed() {
            some = aCase().of(CaseType.UPWARD);
            last = some.reviewed();
            return last;
        }

        private ServiceCase sent() {
            reviewed().sendUp(TestCases.sending(), some.decider(), some.timing(), WEDNESDAY);
            return last;
        }

        @Test
        void itIsSentUpAndWhatTheHigherOrganGrantsIsRecorded() {
            sent().approve("准予", new HigherDecision("甘民函〔2026〕7 号", decided), some.decider(), friday);

            assertThat(last.toView().higherDecisionNumber()).isEqualTo("甘民函〔2026〕7 号");
            assertThat(last.toCourse())
                    .returns("甘肃省民政厅", CourseView::higherOrgan)
                    .returns("庆民函〔2026〕12 号", CourseView::sentUpNumber);
        }

        @Test
        void andSoIsWhatItDenies() {
            sent().denyFromAbove(new HigherDecision("甘民函〔2026〕8 号", decided), "不符合规划", some.decider(), friday);

            assertThat(last.toView())
                    .returns(Outcome.DENIED, CaseView::outcome)
                    .returns("甘民函〔2026〕8 号", CaseView::higherDecisionNumber);
        }

        @Test
        @Rule(LifecycleRule.UPWARD)
        void nobodyHereDecidesIt() {
            refuses(() -> reviewed().proposeDenial("不符合", chief, WEDNESDAY), "casework.refused.higher-organ-decides");
            assertThat(last.actsOpen(WEDNESDAY)).doesNotContain(Act.APPROVE, Act.PROPOSE_DENIAL);
        }

        @Test
        void theHigherOrganDecidesAfterItWasSent() {
            HigherDecision early = new HigherDecision("甘民函〔2026〕7 号", LocalDate.parse("2026-11-16"));
            refuses(
                    () -> reviewed().approve("准予", Objects.requireNonNull(some.higher()), some.decider(), friday),
                    "casework.refused.not-sent-up");
            refuses(
                    () -> sent().approve("准予", early, some.decider(), friday),
                    "casework.refused.higher-before-sending");
            refuses(
                    () -> sent().denyFromAbove(early, "不", some.decider(), friday),
                    "casework.refused.higher-before-sending");
            refuses(
                    () -> sent().denyFromAbove(new HigherDecision("8 号", decided), " ", some.decider(), friday),
                    "casework.refused.no-reason");
        }

        @Test
        void itIsSentOnceOnADayThatHasBeen() {
            refuses(
                    () -> sent().sendUp(TestCases.sending(), some.decider(), some.timing(), WEDNESDAY),
                    "casework.refused.sent-up-already");
            for (String day : List.of("2026-11-15", "2026-11-19")) {
                refuses(
                        () -> reviewed()
                                .sendUp(
                                        new Sending(LocalDate.parse(day), "省厅", "12 号"),
                                        some.decider(),
                                        some.timing(),
                                        WEDNESDAY),
                        "casework.refused.sent-up-date");
            }
            refuses(() -> new Sending(LocalDate.parse("2026-11-17"), " ", "12 号"), "casework.refused.sent-to-nobody");
            refuses(() -> new Sending(LocalDate.parse("2026-11-17"), "省厅", ""), "casework.refused.sent-without-number");
        }

        @Test
        @Rule(LifecycleRule.UPWARD)
        void noOtherCaseGoesUp() {
            TestCases commitment = aCase();
            ServiceCase reviewed = commitment.reviewed();
            refuses(
                    () -> reviewed.sendUp(TestCases.sending(), commitment.decider(), commitment.timing(), WEDNESDAY),
                    "casework.refused.not-upward");
            refuses(
                    () -> reviewed.denyFromAbove(new HigherDecision("8 号", decided), "不", commitment.decider(), friday),
                    "casework.refused.higher-decision");
        }
    }

    @Test
    @Rule(LifecycleRule.WHO_2)
    void nobodyActsInTheirOwnCase() {
        Acting own = Acting.onPost(new OfficerId(Ids.next()), "张建国", true).inOffice(TestCases.DEPARTMENT);
        refuses(() -> last.announceProcedure(plan(HEARING), own, some.timing(), TUESDAY), "casework.refused.own-case");
        refuses(() -> last.proposeExtension(5, "忙", own, some.timing(), TUESDAY), "casework.refused.own-case");
        refuses(() -> last.refuseExtension("不必", own, TUESDAY), "casework.refused.own-case");
        ServiceCase reviewed = some.reviewed();
        refuses(() -> reviewed.handToOffice("请", own, WEDNESDAY), "casework.refused.own-case");
        refuses(() -> reviewed.returnToWindow("补", own, WEDNESDAY), "casework.refused.own-case");
    }
}
