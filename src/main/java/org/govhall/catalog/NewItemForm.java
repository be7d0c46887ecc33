package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The first line of a new item. */
record NewItemForm(
        @NotBlank(message = "{catalog.form.missing}") @Size(max = 12) @Nullable String code,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 300) @Nullable String name) {}
