package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A centre of the lower level takes an item over. */
record TakeOverForm(
        @NotBlank(message = "{catalog.form.missing}") @Nullable String center,

        @NotBlank(message = "{catalog.form.missing}") @Nullable String department,

        @NotNull(message = "{catalog.form.missing}") @Pattern(regexp = FormWords.DAY, message = "{catalog.form.date}") @Nullable String from) {}
