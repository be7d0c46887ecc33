package org.govhall.identity;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A role as it is granted: where, from when, until when. */
record GrantForm(
        @NotNull(message = "{identity.admin.role.missing}") @Nullable Role role,

        @Nullable String scope,
        @Nullable String from,
        @Nullable String until) {

    static GrantForm empty() {
        return new GrantForm(null, null, null, null);
    }
}
