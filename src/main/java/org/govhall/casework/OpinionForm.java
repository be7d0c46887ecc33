package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says who reviews or decides. */
record OpinionForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.no-opinion}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String opinion) {

    static OpinionForm of(CasePage page) {
        return new OpinionForm(page.view().version(), null);
    }
}
