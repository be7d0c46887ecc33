package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The cause of law that ends a case. */
record TerminationForm(
        @Nullable Long version,

        @NotNull(message = "{casework.returns.termination.cause.missing}") @Nullable TerminationCause cause,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 1900, message = "{casework.desk.long-text}") @Nullable String reason) {

    static TerminationForm of(CasePage page) {
        return new TerminationForm(page.view().version(), null, null);
    }
}
