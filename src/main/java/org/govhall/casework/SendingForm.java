package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How an upward case goes to the organ that decides it. */
record SendingForm(
        @Nullable Long version,
        @Nullable String sentOn,

        @NotBlank(message = "{casework.refused.sent-to-nobody}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String organ,

        @NotBlank(message = "{casework.refused.sent-without-number}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String number) {

    static SendingForm of(CasePage page) {
        return new SendingForm(page.view().version(), null, null, null);
    }

    Sending toSending() {
        return new Sending(Typed.date(sentOn, "sentOn"), Typed.text(organ), Typed.text(number));
    }
}
