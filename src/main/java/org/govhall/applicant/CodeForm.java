package org.govhall.applicant;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The code that somebody read on their phone. */
record CodeForm(
        @NotBlank(message = "{identity.code.missing}") @Nullable String code) {

    static CodeForm empty() {
        return new CodeForm(null);
    }
}
