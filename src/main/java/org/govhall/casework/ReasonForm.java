package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reasons of a decision against somebody. */
record ReasonForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String reason) {

    static ReasonForm of(CasePage page) {
        return new ReasonForm(page.view().version(), null);
    }
}
