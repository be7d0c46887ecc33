package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.Refused.refused;
import static org.govhall.casework.TestCases.MONDAY_TEN;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.chief;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.casework.TestCases.clerkUnder;
import static org.govhall.casework.TestCases.colleague;
import static org.govhall.casework.TestCases.office;
import static org.govhall.testing.MovableClock.at;

import java.util.List;
import org.govhall.kernel.Ids;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;

/** 退办件把关: not accepting, denying and terminating take two people, reasons, and the power to return. */
class ProposalTest {

    private final TestCases some = aCase();

    private ServiceCase toDeny() {
        ServiceCase reviewed = some.reviewed();
        reviewed.proposeDenial("不符合第三条", clerk(), MONDAY_TEN);
        return reviewed;
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_3)
    void notBeingCompetentNamesTheOrganToGoTo() {
        refused(
                () -> some.received()
                        .proposeNonAcceptance(NonAcceptance.NOT_COMPETENT, "不归本局", " ", clerk(), MONDAY_TEN),
                "casework.refused.no-competent-organ");
        refused(
                () -> some.received().proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "", null, clerk(), MONDAY_TEN),
                "casework.refused.no-reason");
        CaseView refused = some.notAccepted().toView();
        assertThat(refused.nonAcceptance()).isEqualTo(NonAcceptance.NOT_NEEDED);
        assertThat(refused.openProposal()).isNull();
    }

    @Test
    @Rule(LifecycleRule.RETURNED)
    void whoProposedNeverConfirms() {
        ServiceCase received = some.received();
        received.proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "不需要许可", null, clerk(), MONDAY_TEN);
        refused(
                () -> received.confirmProposal(some.timing(), clerkUnder(Power.RETURN_GATEKEEPING), MONDAY_TEN),
                "casework.refused.own-proposal");

        ServiceCase reviewed = some.reviewed();
        Acting proposer = office();
        reviewed.proposeDenial("不符合", proposer, MONDAY_TEN);
        refused(() -> reviewed.confirmProposal(some.timing(), proposer, MONDAY_TEN), "casework.refused.own-proposal");
    }

    @Test
    @Rule(LifecycleRule.RETURNED)
    void aReturnNeedsReasonsAndThePowerToReturn() {
        refused(() -> some.reviewed().proposeDenial(" ", clerk(), MONDAY_TEN), "casework.refused.no-reason");
        refused(
                () -> some.accepted().proposeTermination(TerminationCause.SUBJECT_GONE, "", clerk(), MONDAY_TEN),
                "casework.refused.no-reason");
        refused(
                () -> toDeny().confirmProposal(some.timing(), chief(Power.COMMITMENT_SUPERVISION), MONDAY_TEN),
                "casework.refused.power-missing");
        refused(
                () -> toDeny().confirmProposal(some.timing(), colleague(), MONDAY_TEN),
                "casework.refused.power-missing");

        CaseView denied = some.denied().toView();
        assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denied.decisionText()).isEqualTo("不符合第三条");
    }

    @Test
    void whoAcceptedProposesADenialButNeverConfirmsOne() {
        ServiceCase reviewed = some.reviewed();
        reviewed.proposeDenial("不符合", colleague(), MONDAY_TEN);

        refused(
                () -> reviewed.confirmProposal(some.timing(), clerkUnder(Power.RETURN_GATEKEEPING), MONDAY_TEN),
                "casework.refused.same-person");
    }

    @Test
    void whereTheChiefProposesTheOfficeConfirmsButNeverANonAcceptance() {
        ServiceCase reviewed = some.reviewed();
        reviewed.proposeDenial("不符合", chief(Power.COMMITMENT_SUPERVISION), MONDAY_TEN);
        reviewed.confirmProposal(some.timing(), office(), MONDAY_TEN);
        assertThat(reviewed.status()).isEqualTo(CaseStatus.DENIED);

        ServiceCase received = some.received();
        received.proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "不需要许可", null, clerk(), MONDAY_TEN);
        refused(() -> received.confirmProposal(some.timing(), office(), MONDAY_TEN), "casework.refused.power-missing");
    }

    @Test
    @Rule(LifecycleRule.TERMINATION)
    void aTerminationKeepsItsCause() {
        CaseView terminated = some.terminated().toView();

        assertThat(terminated.terminationCause()).isEqualTo(TerminationCause.SUBJECT_GONE);
        assertThat(terminated.endReason()).isEqualTo("房屋已拆除");
    }

    @Test
    void oneProposalIsOpenAtATimeAndNothingIsDecidedMeanwhile() {
        ServiceCase reviewed = toDeny();
        refused(
                () -> reviewed.proposeTermination(TerminationCause.SUBJECT_GONE, "已拆除", clerk(), MONDAY_TEN),
                "casework.refused.proposal-open");
        refused(() -> reviewed.approve("同意", null, some.decider(), MONDAY_TEN), "casework.refused.proposal-open");

        ServiceCase accepted = some.accepted();
        accepted.proposeTermination(TerminationCause.SUBJECT_GONE, "已拆除", clerk(), MONDAY_TEN);
        refused(
                () -> accepted.review("同意", chief(Power.COMMITMENT_SUPERVISION), MONDAY_TEN),
                "casework.refused.proposal-open");
    }

    @Test
    void sentBackTheCaseGoesOn() {
        ServiceCase checked = some.checked();
        checked.proposeNonAcceptance(NonAcceptance.NOT_NEEDED, "不需要许可", null, clerk(), MONDAY_TEN);
        refused(() -> checked.accept(clerk(), some.timing(), MONDAY_TEN), "casework.refused.proposal-open");
        refused(
                () -> checked.sendProposalBack(" ", chief(Power.RETURN_GATEKEEPING), MONDAY_TEN),
                "casework.refused.no-reason");
        checked.sendProposalBack("需要许可", chief(Power.RETURN_GATEKEEPING), MONDAY_TEN);
        checked.accept(clerk(), some.timing(), MONDAY_TEN);
        assertThat(checked.status()).isEqualTo(CaseStatus.ACCEPTED);

        ServiceCase reviewed = toDeny();
        reviewed.sendProposalBack("符合第三条", chief(Power.RETURN_GATEKEEPING), MONDAY_TEN);
        reviewed.approve("同意", null, some.decider(), MONDAY_TEN);
        assertThat(reviewed.status()).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void theApplicantMayWithdrawWhateverIsProposed() {
        ServiceCase reviewed = toDeny();
        reviewed.withdraw("不办了", some.timing(), MONDAY_TEN);

        assertThat(reviewed.status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(reviewed.toView().proposal()).isNull();
    }

    @Test
    void nobodyReturnsTheirOwnCase() {
        Acting applicantAtWork = Acting.onPost(new OfficerId(Ids.next()), "张建国", true);

        refused(() -> some.reviewed().proposeDenial("不符合", applicantAtWork, MONDAY_TEN), "casework.refused.own-case");
        refused(
                () -> toDeny().confirmProposal(some.timing(), applicantAtWork, MONDAY_TEN),
                "casework.refused.own-case");
        refused(
                () -> some.completed().deliver(TestCases.signed(), applicantAtWork, MONDAY_TEN),
                "casework.refused.own-case");
    }

    @Test
    void aWithdrawalAtTheCounterNeedsASignedRequest() {
        refused(
                () -> some.accepted().withdrawOnRequest("不办了", " ", some.timing(), clerk(), MONDAY_TEN),
                "casework.refused.no-signed-request");
        refused(
                () -> some.accepted().withdrawOnRequest(" ", "张建国", some.timing(), clerk(), MONDAY_TEN),
                "casework.refused.no-reason");
        ServiceCase accepted = some.accepted();
        accepted.withdrawOnRequest("不办了", "张建国", some.timing(), clerk(), at("2026-11-17T10:00"));

        assertThat(accepted.toView().trail())
                .last()
                .returns(EventKind.WITHDRAWN, TrailEntry::kind)
                .returns("王晓", TrailEntry::actorName)
                .returns("不办了\n张建国", TrailEntry::note);
        assertThat(List.of(accepted.toView().endReason())).containsExactly("不办了");
    }
}
