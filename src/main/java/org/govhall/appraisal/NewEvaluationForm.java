package org.govhall.appraisal;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** An evaluation to be opened. */
record NewEvaluationForm(
        @NotBlank(message = "{appraisal.refused.no-center}") @Nullable String center,

        @NotBlank(message = "{appraisal.refused.no-quarter}") @Nullable String quarter) {}
