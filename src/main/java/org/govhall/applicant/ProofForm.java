package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The mobile that somebody gave at a counter. */
record ProofForm(
        @NotBlank(message = "{applicant.sign-up.mobile.missing}") @Nullable String mobile) {}
