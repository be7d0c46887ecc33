package org.govhall.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One act on an order.
 *
 * @param due the new day, where the answer is sent back
 */
record SupervisionOrderForm(
        @Nullable Long version,

        @NotBlank(message = "{supervision.refused.no-text}") @Size(max = SupervisionOrder.LONGEST_TEXT, message = "{supervision.form.long-text}") @Nullable String text,

        @Nullable String due) {}
