package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That the applicant has asked at the counter to take the application back.
 *
 * @param signer who signed the request
 */
record WithdrawalForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.withdraw.reason.missing}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason,

        @NotBlank(message = "{casework.refused.no-signed-request}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String signer) {

    static WithdrawalForm of(CasePage page) {
        return new WithdrawalForm(page.view().version(), null, null);
    }
}
