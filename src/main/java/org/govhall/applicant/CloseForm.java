package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The password, by which the owner says that the account is to be closed. */
record CloseForm(
        @NotBlank(message = "{applicant.profile.password.missing}") @Nullable String password) {}
