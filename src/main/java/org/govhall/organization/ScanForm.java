package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Who signed a letter on paper, when, and the scan of it. */
record ScanForm(
        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String signedByName,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String signedByTitle,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.DAY, message = "{organization.form.date}") @Nullable String signedOn,

        @Nullable MultipartFile file) {

    static ScanForm empty() {
        return new ScanForm(null, null, null, null);
    }
}
