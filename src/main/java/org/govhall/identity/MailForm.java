package org.govhall.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A mailbox, and what proves that it is still they who give it. */
record MailForm(
        @NotBlank(message = "{identity.mail.missing}") @Nullable String mail,

        @Nullable String code) {

    static MailForm empty() {
        return new MailForm(null, null);
    }
}
