package org.govhall.casework;

import java.time.Instant;
import org.govhall.identity.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided against an applicant takes two people: one proposes it, at the window or in the approval office; the
 * chief representative confirms it under the letter, or sends it back. So it is with applications that are not accepted,
 * denied or terminated (退办件把关权), and with a second notice for what the window overlooked (补办件核实权). Where the
 * chief representative has proposed a denial or a termination, the department's approval office confirms it.
 */
@Service
public class Proposals {

    private final CaseFile files;
    private final Officials officials;

    Proposals(CaseFile files, Officials officials) {
        this.files = files;
        this.officials = officials;
    }

    /** Proposes to decide against the applicant, with reasons. */
    @Transactional
    public void proposeDenial(CaseRef ref, String reasons, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.proposeDenial(reasons, officials.inTheHall(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Proposes to end the case for a cause of law. */
    @Transactional
    public void proposeTermination(CaseRef ref, TerminationCause cause, String explanation, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.proposeTermination(cause, explanation, officials.inTheHall(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Confirms what was proposed; who proposed it never does. */
    @Transactional
    public void confirm(CaseRef ref, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.confirmProposal(files.timingOf(serviceCase), officials.confirming(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Does not follow the proposal, whatever it is; whoever made it goes on with the case. */
    @Transactional
    public void sendBack(CaseRef ref, String opinion, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.sendProposalBack(opinion, officials.confirming(by, serviceCase, now), now);
        files.putBack(serviceCase);
    }
}
