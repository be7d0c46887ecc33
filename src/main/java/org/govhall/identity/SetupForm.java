package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the first administrator types. */
record SetupForm(
        @NotBlank(message = "{identity.setup.token.missing}") @Nullable String token,

        @NotBlank(message = "{identity.setup.name.missing}") @Size(max = 100, message = "{identity.setup.long}") @Nullable String displayName,

        @NotBlank(message = "{identity.setup.user-name.missing}") @Size(max = 60, message = "{identity.setup.long}") @Nullable String userName,

        @NotNull(message = "{identity.setup.password.length}") @Size(min = 12, message = "{identity.setup.password.length}") @Nullable String password) {

    static SetupForm empty() {
        return new SetupForm(null, null, null, null);
    }
}
