package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What somebody types who has forgotten the password: the code that was sent, and a new password. */
record NewPasswordForm(
        @NotBlank(message = "{identity.code.missing}") @Nullable String code,

        @NotBlank(message = "{identity.password.new.missing}") @Nullable String newPassword) {

    static NewPasswordForm empty() {
        return new NewPasswordForm(null, null);
    }
}
