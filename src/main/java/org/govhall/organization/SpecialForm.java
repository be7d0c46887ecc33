package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A special opening that the administrator announces. */
record SpecialForm(
        @NotNull(message = "{organization.form.missing}") @Nullable SpecialKind kind,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY, message = "{organization.form.date}") @Nullable String day,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.TIME, message = "{organization.form.time}") @Nullable String opens,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.TIME, message = "{organization.form.time}") @Nullable String closes,

        @NotBlank(message = "{organization.refused.reason}") @Size(max = 200) @Nullable String reason) {

    static SpecialForm empty() {
        return new SpecialForm(SpecialKind.EXTENDED, null, null, null, null);
    }
}
