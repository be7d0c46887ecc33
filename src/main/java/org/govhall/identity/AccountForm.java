package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An administrator whose account the security administrator opens. */
record AccountForm(
        @NotBlank(message = "{identity.setup.name.missing}") @Size(max = 100, message = "{identity.setup.long}") @Nullable String displayName,

        @NotBlank(message = "{identity.setup.user-name.missing}") @Size(min = 4, max = 60, message = "{identity.admin.user-name.length}") @Nullable String userName,

        @NotNull(message = "{identity.admin.role.missing}") @Nullable Role role,

        @Nullable String scope,
        @Nullable String from,
        @Nullable String until) {

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null, null);
    }
}
