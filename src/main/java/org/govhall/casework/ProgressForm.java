package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What one asks for progress by: the case's number and the end of the phone number; spaces and full-width digits do. */
record ProgressForm(
        @NotBlank(message = "{casework.progress.number.missing}") @Size(max = 60, message = "{casework.progress.number.long}") @Nullable String number,

        @NotBlank(message = "{casework.progress.digits.missing}") @Pattern(regexp = "\\s*(?:[0-9０-９]\\s*){4}|\\s*", message = "{casework.progress.digits.four}")
        @Nullable String digits) {

    static ProgressForm empty() {
        return new ProgressForm(null, null);
    }

    String lastFour() {
        return digits == null
                ? ""
                : Normalizer.normalize(digits, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
