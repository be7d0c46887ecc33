package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What came of a special procedure. */
record EndForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.procedure-without-result}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String result,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String reportNumber) {

    static EndForm of(CasePage page) {
        return new EndForm(page.view().version(), null, null);
    }

    ProcedureEnd toEnd() {
        return new ProcedureEnd(Typed.text(result), Typed.text(reportNumber));
    }
}
