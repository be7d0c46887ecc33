package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What applicants type who change their mobile. */
record MobileForm(
        @NotBlank(message = "{applicant.sign-up.mobile.missing}") @Nullable String mobile,

        @NotBlank(message = "{applicant.profile.password.missing}") @Nullable String password) {}
