package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What somebody types who changes the own password. */
record OwnPasswordForm(
        @NotBlank(message = "{identity.password.missing}") @Nullable String password,

        @NotBlank(message = "{identity.password.new.missing}") @Nullable String newPassword) {

    static OwnPasswordForm empty() {
        return new OwnPasswordForm(null, null);
    }
}
