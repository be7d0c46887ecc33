package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a special procedure does not take place. */
record CallOffForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason,

        @Nullable String waived) {

    static CallOffForm of(CasePage page) {
        return new CallOffForm(page.view().version(), null, null);
    }
}
