package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the higher organ decided. */
record HigherForm(
        @Nullable Long version,

        @NotNull(message = "{casework.course.higher.outcome.missing}") @Nullable Outcome outcome,

        @NotBlank(message = "{casework.refused.higher-number}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String number,

        @Nullable String decidedOn,

        @NotBlank(message = "{casework.refused.no-opinion}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String reason) {

    static HigherForm of(CasePage page) {
        return new HigherForm(page.view().version(), null, null, null, null);
    }

    HigherDecision toDecision() {
        return new HigherDecision(Typed.text(number), Typed.date(decidedOn, "decidedOn"));
    }
}
