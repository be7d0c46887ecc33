package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** By which document, and from which day. */
record PublishForm(
        long version,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 100) @Nullable String document,

        @NotNull(message = "{catalog.form.missing}") @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}", message = "{catalog.form.date}") @Nullable String from) {}
