package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** When somebody is away, in the centre's zone. */
record AbsenceForm(
        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY_AND_TIME, message = "{organization.form.date-time}") @Nullable String from,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY_AND_TIME, message = "{organization.form.date-time}") @Nullable String to,

        @NotBlank(message = "{organization.refused.reason}") @Size(max = 200) @Nullable String reason) {

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null);
    }
}
