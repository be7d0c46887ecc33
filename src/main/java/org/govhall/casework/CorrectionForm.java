package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was mistyped, and what it should have been. */
record CorrectionForm(
        @Nullable Long version,

        @NotNull(message = "{casework.desk.correct.what.missing}") CorrectionForm.@Nullable Mistyped what,

        @NotBlank(message = "{casework.desk.correct.words.missing}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String words,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason) {

    /** What of a case can be mended. */
    enum Mistyped {
        SUBJECT,
        HANDLER
    }

    static CorrectionForm of(CasePage page) {
        return new CorrectionForm(
                page.view().version(), Mistyped.SUBJECT, page.view().subject(), null);
    }
}
