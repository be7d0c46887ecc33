package org.govhall.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One act on a doubt.
 *
 * @param restFrom number of the first month in which nobody asks for the item
 */
record DoubtForm(
        @Nullable Long version,

        @NotBlank(message = "{supervision.refused.no-text}") @Size(max = Doubt.LONGEST_TEXT, message = "{supervision.form.long-text}") @Nullable String text,

        @Nullable String restFrom,
        @Nullable String restTo) {}
