package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why personal data is to be shown in full. */
record RevealForm(
        @NotBlank(message = "{casework.case.reveal.purpose.missing}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String purpose) {}
