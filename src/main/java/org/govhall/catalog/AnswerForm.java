package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param code of the item that it was about; blank: none
 * @param asWord whether what was searched becomes an everyday word of the item's next version
 * @param asQuestion whether question and answer are added to the frequently asked ones of the item's next version
 */
record AnswerForm(
        long version,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 2000) @Nullable String answer,

        @Size(max = 12) @Nullable String code,

        @Nullable Boolean asWord,
        @Nullable Boolean asQuestion) {}
