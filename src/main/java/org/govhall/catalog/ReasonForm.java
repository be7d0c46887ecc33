package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
record ReasonForm(
        @NotBlank(message = "{catalog.form.missing}") @Size(max = 1000, message = "{catalog.form.long}") @Nullable String reason) {}
