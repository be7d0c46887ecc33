package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who takes a duty day over, and why. */
record ReplacementForm(
        @NotBlank(message = "{organization.duty.form.leader}") @Nullable String leader,

        @NotBlank(message = "{organization.refused.reason}") @Size(max = 200) @Nullable String reason) {

    static ReplacementForm empty() {
        return new ReplacementForm(null, null);
    }
}
