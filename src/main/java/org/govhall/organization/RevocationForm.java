package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a letter is revoked. */
record RevocationForm(
        @NotBlank(message = "{organization.refused.reason}") @Size(max = 400) @Nullable String reason) {}
