package org.govhall.casework;

import java.time.Instant;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What passes between the window, the department's approval office, the head of the organ and the higher organ. */
@Service
public class OfficeHandling {

    private final CaseFile files;
    private final Officials officials;
    private final OrganizationDirectory organization;

    OfficeHandling(CaseFile files, Officials officials, OrganizationDirectory organization) {
        this.files = files;
        this.officials = officials;
        this.organization = organization;
    }

    /** Asks the head of the organ for more time. */
    @Transactional
    public void proposeExtension(CaseRef ref, int days, String reasons, AccountId by) {
        act(
                ref,
                by,
                (serviceCase, acting, now) ->
                        serviceCase.proposeExtension(days, reasons, acting, files.timingOf(serviceCase), now));
    }

    /** Records that the head of the organ has granted more time. */
    @Transactional
    public void grantExtension(CaseRef ref, HeadsApproval approval, AccountId by) {
        act(
                ref,
                by,
                (serviceCase, acting, now) ->
                        serviceCase.grantExtension(approval, acting, files.timingOf(serviceCase), now));
    }

    @Transactional
    public void refuseExtension(CaseRef ref, String reason, AccountId by) {
        act(ref, by, (serviceCase, acting, now) -> serviceCase.refuseExtension(reason, acting, now));
    }

    /** @throws Refusal when the department has no approval office */
    @Transactional
    public void handToOffice(CaseRef ref, String opinion, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Refusal.unless(
                organization.department(serviceCase.requireDepartment()).approvalOffice() != null,
                "casework.refused.no-office");
        serviceCase.handToOffice(opinion, officials.under(serviceCase.powerToReview(), by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    @Transactional
    public void returnToWindow(CaseRef ref, String reasons, AccountId by) {
        act(ref, by, (serviceCase, acting, now) -> serviceCase.returnToWindow(reasons, acting, now));
    }

    @Transactional
    public void askForDiscussion(CaseRef ref, String reasons, AccountId by) {
        act(ref, by, (serviceCase, acting, now) -> serviceCase.askForDiscussion(reasons, acting, now));
    }

    @Transactional
    public void recordDiscussion(CaseRef ref, Minutes minutes, AccountId by) {
        act(
                ref,
                by,
                (serviceCase, acting, now) ->
                        serviceCase.recordDiscussion(minutes, acting, files.timingOf(serviceCase), now));
    }

    /** Sends an upward case to the organ that decides it. */
    @Transactional
    public void sendUp(CaseRef ref, Sending sending, AccountId by) {
        act(
                ref,
                by,
                (serviceCase, acting, now) -> serviceCase.sendUp(sending, acting, files.timingOf(serviceCase), now));
    }

    /** The higher organ has decided against the applicant. */
    @Transactional
    public void denyFromAbove(CaseRef ref, HigherDecision higher, String reasons, AccountId by) {
        act(ref, by, (serviceCase, acting, now) -> serviceCase.denyFromAbove(higher, reasons, acting, now));
    }

    private interface Deed {
        void on(ServiceCase serviceCase, Acting by, Instant now);
    }

    private void act(CaseRef ref, AccountId by, Deed deed) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        deed.on(serviceCase, officials.inOfficeOrUnder(serviceCase.powerToReview(), by, serviceCase, now), now);
        files.putBack(serviceCase);
    }
}
