package org.govhall.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** How strictly the hall asks who somebody is. */
record SettingsForm(
        @NotNull(message = "{identity.admin.settings.missing}") @Nullable SecondFactorMode secondFactor,

        @NotNull(message = "{identity.admin.settings.number}") @Pattern(regexp = "\\d{1,3}", message = "{identity.admin.settings.number}") @Nullable String sessions) {}
