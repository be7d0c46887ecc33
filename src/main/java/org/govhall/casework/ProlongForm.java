package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How much longer a special procedure takes, and why. */
record ProlongForm(
        @Nullable Long version,
        @Nullable String workingDays,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason) {

    static ProlongForm of(CasePage page) {
        return new ProlongForm(page.view().version(), null, null);
    }
}
