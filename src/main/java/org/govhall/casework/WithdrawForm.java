package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why an application is taken back.
 *
 * @param version the version of the case that the applicant has seen
 */
record WithdrawForm(
        @NotBlank(message = "{casework.withdraw.reason.missing}") @Size(max = WithdrawForm.LONGEST, message = "{casework.withdraw.reason.long}") @Nullable String reason,

        @Nullable Long version) {

    static final int LONGEST = 500;

    CaseRef ref(CaseId id) {
        return new CaseRef(id, version);
    }
}
