package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To which mobile or mail address a code is sent. */
record CodeNameForm(
        @NotBlank(message = "{identity.code.name.missing}") @Size(max = 254, message = "{identity.setup.long}") @Nullable String name) {

    static CodeNameForm empty() {
        return new CodeNameForm(null);
    }
}
