package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What applicants type who change their password. */
record PasswordForm(
        @NotBlank(message = "{applicant.profile.password.missing}") @Nullable String password,

        @NotBlank(message = "{applicant.profile.new-password.missing}") @Nullable String newPassword) {}
