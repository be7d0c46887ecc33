package org.govhall.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * One act on a card.
 *
 * @param responsible whose duty it was, where a card is confirmed
 */
record CardForm(
        @Nullable Long version,

        @Nullable String responsible,

        @NotBlank(message = "{supervision.refused.no-text}") @Size(max = Card.LONGEST_TEXT, message = "{supervision.form.long-text}") @Nullable String text,

        @Nullable MultipartFile evidence) {}
