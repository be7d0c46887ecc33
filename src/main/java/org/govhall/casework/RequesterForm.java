package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who asks for a hearing. */
record RequesterForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.hearing-requested-by-nobody}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String requester) {

    static RequesterForm of(CasePage page) {
        return new RequesterForm(page.view().version(), null);
    }
}
