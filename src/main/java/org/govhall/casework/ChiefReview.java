package org.govhall.casework;

import java.time.Instant;
import org.govhall.catalog.CaseType;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Power;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a chief representative does under the letter of authorization, and the approval office where there is none. */
@Service
public class ChiefReview {

    private final CaseFile files;
    private final Officials officials;

    ChiefReview(CaseFile files, Officials officials) {
        this.files = files;
        this.officials = officials;
    }

    /** 补办件核实权: confirms that the supplement is what was asked for. */
    @Transactional
    public void verifySupplement(CaseRef ref, String opinion, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.verifySupplement(
                officials.under(Power.SUPPLEMENT_VERIFICATION, by, serviceCase, now), opinion, now);
        files.putBack(serviceCase);
    }

    @Transactional
    public void review(CaseRef ref, String opinion, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.review(opinion, officials.under(serviceCase.powerToReview(), by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Decides in favour; for an upward case the higher organ's decision is recorded with it. */
    @Transactional
    public void approve(CaseRef ref, String opinion, @Nullable HigherDecision higher, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        serviceCase.approve(
                opinion, higher, officials.inOfficeOrUnder(serviceCase.powerToReview(), by, serviceCase, now), now);
        files.putBack(serviceCase);
    }

    /** Completes; the decision carries the special seal only where the letter grants its use. */
    @Transactional
    public void complete(CaseRef ref, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        completeNow(serviceCase, by, now);
        files.putBack(serviceCase);
    }

    /**
     * An immediate case in one action: reviewed, approved, sealed and completed on the spot.
     *
     * @throws Refusal when the case is not an immediate one, or any of the steps is refused; then none is taken
     */
    @Transactional
    public void decideOnTheSpot(CaseRef ref, String opinion, AccountId by) {
        Instant now = files.now();
        ServiceCase serviceCase = files.take(ref);
        Refusal.unless(serviceCase.caseType() == CaseType.IMMEDIATE, "casework.refused.not-immediate");
        Acting chief = officials.under(Power.IMMEDIATE_DECISION, by, serviceCase, now);
        serviceCase.review(opinion, chief, now);
        serviceCase.approve(opinion, null, chief, now);
        completeNow(serviceCase, by, now);
        files.putBack(serviceCase);
    }

    private void completeNow(ServiceCase serviceCase, AccountId by, Instant now) {
        Acting completing = officials.inOfficeOrUnder(serviceCase.powerToReview(), by, serviceCase, now);
        serviceCase.complete(
                completing,
                officials
                        .alsoUnder(Power.SEAL_USE, completing, serviceCase, now)
                        .orElse(null),
                files.timingOf(serviceCase),
                now);
    }
}
