package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request for more time. */
record ExtensionForm(
        @Nullable Long version,
        @Nullable String days,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 1000, message = "{casework.desk.long-text}") @Nullable String reason) {

    static ExtensionForm of(CasePage page) {
        return new ExtensionForm(page.view().version(), null, null);
    }
}
