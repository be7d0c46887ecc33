package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.Refused.refused;
import static org.govhall.casework.TestCases.COPY;
import static org.govhall.casework.TestCases.FORM;
import static org.govhall.casework.TestCases.MONDAY_TEN;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.casework.TestCases.clerkUnder;
import static org.govhall.casework.TestCases.conforming;
import static org.govhall.casework.TestCases.illegible;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govhall.files.FileId;
import org.govhall.kernel.Ids;
import org.govhall.organization.Power;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;

/** 一次性告知: one notice, made from the item's own list, and locked; a second one on three grounds only. */
class SupplementNoticeTest {

    private static final Instant TUESDAY_NOON = at("2026-11-17T11:30");

    private final TestCases some = aCase();

    /** The supplement brought a good copy, but now the form turns out to be unreadable. */
    private ServiceCase overlooked() {
        ServiceCase supplied = some.supplied();
        supplied.verifySupplement(chief(Power.SUPPLEMENT_VERIFICATION), "", at("2026-11-17T10:30"));
        supplied.check(List.of(illegible(FORM), conforming(COPY)), clerk(), at("2026-11-17T11:00"));
        return supplied;
    }

    @Test
    void itNamesEachMaterialWithWhatIsWrongWhatToDoAndTheLaw() {
        NoticeView notice = some.awaitingSupplement().toView().lastNotice();

        assertThat(notice).isNotNull().satisfies(sent -> {
            assertThat(sent.ground()).isEqualTo(NoticeGround.FIRST);
            assertThat(sent.sentAt()).isEqualTo(MONDAY_TEN);
            assertThat(sent.lines())
                    .containsExactly(new NoticeLine(COPY, "身份证", DefectReason.ILLEGIBLE, "请重新复印", "《老年人权益保障法》第五十三条"));
        });
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_4)
    void everythingMissingIsToldAtOnceOrNotAtAll() {
        ServiceCase received = some.received();
        refused(
                () -> received.requestSupplement(null, some.timing(), clerk(), MONDAY_TEN),
                "casework.refused.nothing-to-supplement");

        received.check(List.of(illegible(COPY)), clerk(), MONDAY_TEN);
        refused(
                () -> received.requestSupplement(null, some.timing(), clerk(), MONDAY_TEN),
                "casework.refused.not-all-checked");
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_4)
    void sentItIsLocked() {
        ServiceCase awaiting = some.awaitingSupplement();

        refused(() -> awaiting.check(List.of(illegible(FORM)), clerk(), MONDAY_TEN), "casework.refused.step");
        refused(() -> awaiting.takeOnPaper(FORM), "casework.refused.not-asked-for");
        refused(() -> awaiting.attach(FORM, new FileId(Ids.next())), "casework.refused.step");
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_4)
    void aPollutionPermitIsAnsweredWithinThreeDays() {
        TestCases permit = aCase().under("排污许可管理条例");
        ServiceCase received = permit.received();
        assertThat(received.toView().noticeDueAt()).isEqualTo(at("2026-11-19T17:30"));

        received.check(List.of(conforming(FORM), illegible(COPY)), clerk(), MONDAY_TEN);
        refused(
                () -> received.requestSupplement(null, permit.timing(), clerk(), at("2026-11-20T09:00")),
                "casework.refused.notice-too-late");
        received.acceptBySilence(permit.timing(), at("2026-11-20T09:00"));
        assertThat(received.toView().acceptedBySilence()).isTrue();
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_6)
    void theSupplementBringsSomethingNewForEachMaterialThatWasNamed() {
        ServiceCase awaiting = some.awaitingSupplement();
        refused(() -> awaiting.supply(some.timing(), null, TUESDAY_NOON), "casework.refused.supplement-incomplete");

        FileId scan = new FileId(Ids.next());
        awaiting.attach(COPY, scan);
        awaiting.detach(COPY, scan);
        refused(() -> awaiting.supply(some.timing(), null, TUESDAY_NOON), "casework.refused.supplement-incomplete");

        awaiting.attach(COPY, new FileId(Ids.next()));
        awaiting.supply(some.timing(), null, TUESDAY_NOON);
        assertThat(awaiting.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(awaiting.toView().noticeDueAt()).isEqualTo(at("2026-11-24T17:30"));
    }

    @Test
    void aFileThatWasThereBeforeTheNoticeIsNoSupplement() {
        ServiceCase draft = some.online().draft();
        draft.attach(FORM, new FileId(Ids.next()));
        FileId blurred = new FileId(Ids.next());
        draft.attach(COPY, blurred);
        draft.submit(TestCases.numbers(), some.timing(), null, null, MONDAY_TEN);
        draft.check(
                List.of(
                        new MaterialFinding(FORM, false, Verdict.CONFORMING, null, ""),
                        new MaterialFinding(COPY, false, Verdict.DEFECTIVE, DefectReason.ILLEGIBLE, "重新扫描")),
                clerk(),
                MONDAY_TEN);
        draft.requestSupplement(null, some.timing(), clerk(), MONDAY_TEN);

        refused(() -> draft.supply(some.timing(), null, TUESDAY_NOON), "casework.refused.supplement-incomplete");
        draft.detach(COPY, blurred);
        refused(() -> draft.supply(some.timing(), null, TUESDAY_NOON), "casework.refused.supplement-incomplete");
        draft.attach(COPY, new FileId(Ids.next()));
        draft.supply(some.timing(), null, TUESDAY_NOON);
        assertThat(draft.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_4)
    void aSecondNoticeIsRefusedButForADefectInWhatTheSupplementBrought() {
        ServiceCase serviceCase = overlooked();
        refused(
                () -> serviceCase.requestSupplement(null, some.timing(), clerk(), TUESDAY_NOON),
                "casework.refused.second-notice");

        serviceCase.check(List.of(conforming(FORM), illegible(COPY)), clerk(), TUESDAY_NOON);
        serviceCase.requestSupplement(null, some.timing(), clerk(), TUESDAY_NOON);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
        assertThat(serviceCase.toView().notices())
                .extracting(NoticeView::ground)
                .containsExactly(NoticeGround.FIRST, NoticeGround.DEFECT_IN_SUPPLEMENT);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_4)
    void aSecondNoticeForAChangeOfLawNamesALawThatCameAfterTheFirst() {
        ServiceCase serviceCase = overlooked();
        refused(() -> new LawChange(" ", LocalDate.parse("2026-11-17")), "casework.refused.no-law");
        for (String wrong : List.of("2026-11-16", "2026-11-18")) {
            LawChange change = new LawChange("老年人权益保障法（修订）", LocalDate.parse(wrong));
            refused(
                    () -> serviceCase.requestSupplement(change, some.timing(), clerk(), TUESDAY_NOON),
                    "casework.refused.law-not-new");
        }
        LawChange change = new LawChange("老年人权益保障法（修订）", LocalDate.parse("2026-11-17"));
        refused(
                () -> {
                    ServiceCase first = some.received();
                    first.check(List.of(conforming(FORM), illegible(COPY)), clerk(), MONDAY_TEN);
                    first.requestSupplement(change, some.timing(), clerk(), TUESDAY_NOON);
                },
                "casework.refused.no-first-notice");

        serviceCase.requestSupplement(change, some.timing(), clerk(), TUESDAY_NOON);
        assertThat(serviceCase.toView().lastNotice())
                .returns(NoticeGround.LAW_CHANGED, NoticeView::ground)
                .returns("老年人权益保障法（修订）", NoticeView::explanation)
                .returns(LocalDate.parse("2026-11-17"), NoticeView::lawInForceFrom);
    }

    @Test
    @Rule({LifecycleRule.RECEIVING_4, LifecycleRule.SUPPLEMENTED})
    void theWindowsOwnErrorIsConfirmedUnderItsPowerAndToldAsSuch() {
        ServiceCase serviceCase = overlooked();
        refused(
                () -> serviceCase.proposeSecondNotice(" ", some.timing(), clerk(), TUESDAY_NOON),
                "casework.refused.no-reason");
        serviceCase.proposeSecondNotice("第一次告知时漏看了申请表", some.timing(), clerk(), TUESDAY_NOON);

        refused(
                () -> serviceCase.check(List.of(conforming(FORM)), clerk(), TUESDAY_NOON),
                "casework.refused.proposal-open");
        refused(
                () -> serviceCase.confirmProposal(some.timing(), chief(Power.RETURN_GATEKEEPING), TUESDAY_NOON),
                "casework.refused.power-missing");
        refused(
                () -> serviceCase.confirmProposal(
                        some.timing(), clerkUnder(Power.SUPPLEMENT_VERIFICATION), TUESDAY_NOON),
                "casework.refused.own-proposal");

        serviceCase.confirmProposal(some.timing(), chief(Power.SUPPLEMENT_VERIFICATION), TUESDAY_NOON);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
        assertThat(serviceCase.toView().openProposal()).isNull();
        assertThat(serviceCase.toView().lastNotice())
                .returns(NoticeGround.WINDOW_ERROR, NoticeView::ground)
                .returns("第一次告知时漏看了申请表", NoticeView::explanation);
        assertThat(serviceCase.trailIsIntact()).isTrue();
    }

    @Test
    void anErrorNeedsAFirstNoticeAndMayBeSentBack() {
        ServiceCase first = some.received();
        first.check(List.of(conforming(FORM), illegible(COPY)), clerk(), MONDAY_TEN);
        refused(
                () -> first.proposeSecondNotice("漏看", some.timing(), clerk(), MONDAY_TEN),
                "casework.refused.no-first-notice");

        ServiceCase serviceCase = overlooked();
        serviceCase.proposeSecondNotice("漏看", some.timing(), clerk(), TUESDAY_NOON);
        refused(
                () -> serviceCase.sendProposalBack("可以辨认", chief(Power.RETURN_GATEKEEPING), TUESDAY_NOON),
                "casework.refused.power-missing");
        serviceCase.sendProposalBack("可以辨认", chief(Power.SUPPLEMENT_VERIFICATION), TUESDAY_NOON);
        serviceCase.check(List.of(conforming(FORM)), clerk(), TUESDAY_NOON);
        serviceCase.accept(clerk(), some.timing(), TUESDAY_NOON);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_5)
    void whatIsOnlyProposedTellsNobodySoSilenceAccepts() {
        ServiceCase serviceCase = overlooked();
        serviceCase.proposeSecondNotice("漏看", some.timing(), clerk(), TUESDAY_NOON);
        Instant late = at("2026-11-24T17:31");
        refused(
                () -> serviceCase.confirmProposal(some.timing(), chief(Power.SUPPLEMENT_VERIFICATION), late),
                "casework.refused.notice-too-late");

        serviceCase.acceptBySilence(some.timing(), late);
        CaseView view = serviceCase.toView();
        assertThat(view.acceptedBySilence()).isTrue();
        assertThat(view.openProposal()).isNull();
        assertThat(view.acceptedAt()).as("as of the supplement's receipt").isEqualTo(at("2026-11-17T10:00"));
    }
}
