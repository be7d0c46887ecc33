package org.govhall.applicant;

import org.govhall.identity.AccountId;
import org.govhall.identity.ProvenIdentities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose identity was proved when they signed up: by the phone given at a counter, card in hand, or by a province. */
@Component
class ProvenApplicants implements ProvenIdentities {

    private final ApplicantRecords records;

    ProvenApplicants(ApplicantRecords records) {
        this.records = records;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isProven(AccountId account) {
        return records.isProven(account);
    }
}
