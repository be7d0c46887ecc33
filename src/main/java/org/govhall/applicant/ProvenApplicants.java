package org.govhall.applicant;

import java.time.Clock;
import org.govhall.identity.AccountId;
import org.govhall.identity.OutsideIdentityTied;
import org.govhall.identity.ProvenIdentities;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose identity was proved: by the phone given at a counter, card in hand, or by a province. */
@Component
class ProvenApplicants implements ProvenIdentities {

    private final ApplicantRecords records;
    private final Clock clock;

    ProvenApplicants(ApplicantRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** A province has proved the number, and its owner signs in here by this account: stands or falls with the tie. */
    @EventListener
    void prove(OutsideIdentityTied tied) {
        records.findByAccountId(tied.account()).ifPresent(applicant -> {
            applicant.prove(clock.instant());
            records.saveAndFlush(applicant);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isProven(AccountId account) {
        return records.isProven(account);
    }
}
