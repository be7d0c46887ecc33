package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.Refused.refused;
import static org.govhall.casework.TestCases.COPY;
import static org.govhall.casework.TestCases.MONDAY_TEN;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.casework.TestCases.colleague;
import static org.govhall.casework.TestCases.conforming;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import java.util.List;
import org.govhall.files.FileId;
import org.govhall.kernel.Ids;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.junit.jupiter.api.Test;

/** In whose hands a case is, and what is mended or awaited in it. */
class AssignmentTest {

    private static final Instant LATER = at("2026-11-17T10:00");

    private final TestCases some = aCase();

    @Test
    void whoReceivesAtTheCounterHasItAndOnlineNobodyHas() {
        assertThat(some.received().toView().assignment()).isNotNull().returns("王晓", Assignment::name);

        TestCases online = aCase().online();
        ServiceCase draft = online.draft();
        draft.willBring(TestCases.FORM);
        draft.willBring(COPY);
        draft.submit(TestCases.numbers(), online.timing(), null, null, MONDAY_TEN);
        assertThat(draft.toView().assignment()).isNull();
        draft.takeOn(clerk(), LATER);
        assertThat(draft.toView().assignment()).isNotNull().returns(LATER, Assignment::since);
    }

    @Test
    void whoActsOnAColleaguesCaseTakesItOverAndTheTrailTells() {
        ServiceCase checked = some.checked();
        Acting colleague = colleague();
        checked.accept(colleague, some.timing(), LATER);

        CaseView view = checked.toView();
        assertThat(view.assignment()).isNotNull().returns(colleague.officer(), Assignment::officer);
        assertThat(view.trail())
                .extracting(TrailEntry::kind)
                .containsSubsequence(EventKind.TAKEN_OVER, EventKind.ACCEPTED);
        assertThat(view.trail())
                .filteredOn(entry -> entry.kind() == EventKind.TAKEN_OVER)
                .singleElement()
                .returns("王晓", TrailEntry::note)
                .returns("赵敏", TrailEntry::actorName);
    }

    @Test
    void aRefusedActTakesNothingOver() {
        ServiceCase received = some.received();
        CaseView before = received.toView();

        refused(() -> received.accept(colleague(), some.timing(), LATER), "casework.refused.materials-not-conforming");
        assertThat(received.toView()).isEqualTo(before);
    }

    @Test
    void onlyWhoHasItHandsItOver() {
        ServiceCase received = some.received();
        Acting colleague = colleague();
        refused(() -> received.takeOn(clerk(), LATER), "casework.refused.already-yours");
        refused(() -> received.handOver(clerk(), "休假", colleague, LATER), "casework.refused.not-yours");
        refused(() -> received.handOver(clerk(), "休假", clerk(), LATER), "casework.refused.already-theirs");
        refused(() -> received.handOver(colleague, " ", clerk(), LATER), "casework.refused.no-reason");

        received.handOver(colleague, "休假", clerk(), LATER);
        assertThat(received.toView().assignment()).isNotNull().returns(colleague.officer(), Assignment::officer);
        assertThat(received.toView().trail())
                .last()
                .returns(EventKind.HANDED_OVER, TrailEntry::kind)
                .returns("赵敏\n休假", TrailEntry::note);
    }

    @Test
    void theChiefGivesItToSomebodyButNotToTheApplicant() {
        ServiceCase received = some.received();
        Acting applicantAtWork = Acting.onPost(new OfficerId(Ids.next()), "张建国", true);
        Acting chief = chief(Power.COMMITMENT_SUPERVISION);
        refused(() -> received.reassign(applicantAtWork, "轮岗", chief, LATER), "casework.refused.own-case");

        Acting colleague = colleague();
        received.reassign(colleague, "轮岗", chief, LATER);
        assertThat(received.toView().assignment()).isNotNull().returns(colleague.officer(), Assignment::officer);
    }

    @Test
    void aCorrectionKeepsTheOldWords() {
        ServiceCase accepted = some.accepted();
        accepted.correctSubject("申领优待证", "录入错误", clerk(), LATER);
        accepted.correctSubject("补领优待证", "录入错误", clerk(), LATER);

        assertThat(accepted.toView().subject()).isEqualTo("补领优待证");
        assertThat(accepted.toView().trail())
                .last()
                .returns(EventKind.SUBJECT_CORRECTED, TrailEntry::kind)
                .returns("申领优待证 → 补领优待证\n录入错误", TrailEntry::note);
        refused(() -> accepted.correctSubject("补领优待证", "录入错误", clerk(), LATER), "casework.refused.nothing-corrected");
        refused(() -> accepted.correctSubject("换领", " ", clerk(), LATER), "casework.refused.no-reason");
        assertThat(accepted.trailIsIntact()).isTrue();
    }

    @Test
    void aCorrectedNameIsMaskedInTheTrail() {
        ServiceCase accepted = aCase().handledFor("王小丽").accepted();
        accepted.correctHandler("王晓丽", "录入错误", clerk(), LATER);

        assertThat(accepted.toView().handlerName()).isEqualTo("王晓丽");
        assertThat(accepted.toView().trail()).last().returns("王＊＊ → 王＊＊\n录入错误", TrailEntry::note);
        refused(() -> some.accepted().correctHandler("王晓丽", "录入错误", clerk(), LATER), "casework.refused.no-handler");
    }

    @Test
    void nothingIsCorrectedAfterTheDecision() {
        refused(() -> some.approved().correctSubject("补领", "录入错误", clerk(), LATER), "casework.refused.step");
    }

    @Test
    void whatMayFollowIsAwaitedAndSaidOnce() {
        ServiceCase accepted = aCase().whoseCopyMayFollow().accepted();
        assertThat(accepted.toView().awaitsMaterials()).isTrue();

        accepted.remindOfMaterials(LATER);
        assertThat(accepted.toView().remindedAt()).isEqualTo(LATER);
        assertThat(accepted.toView().trail())
                .last()
                .returns(EventKind.MATERIALS_AWAITED, TrailEntry::kind)
                .returns("身份证", TrailEntry::note);
        refused(() -> accepted.remindOfMaterials(LATER), "casework.refused.reminded-already");

        accepted.check(List.of(conforming(COPY)), clerk(), LATER);
        assertThat(accepted.toView().awaitsMaterials()).isFalse();
        refused(() -> some.accepted().remindOfMaterials(LATER), "casework.refused.nothing-awaited");
    }

    @Test
    void theApplicantUploadsWhatMayFollowAndNothingElse() {
        ServiceCase accepted = aCase().whoseCopyMayFollow().accepted();
        accepted.attach(COPY, new FileId(Ids.next()));

        assertThat(accepted.toView().materials())
                .filteredOn(state -> state.material().equals(COPY))
                .singleElement()
                .returns(Handover.UPLOADED, MaterialState::handover);
        refused(() -> accepted.attach(TestCases.FORM, new FileId(Ids.next())), "casework.refused.step");
    }
}
