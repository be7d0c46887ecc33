package org.govhall.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order to be issued, about a case, or about an item at a window.
 *
 * @param caseId null: about the item
 */
record NewSupervisionOrderForm(
        @Nullable String caseId,

        @Nullable String item,

        @Nullable String window,

        @NotBlank(message = "{supervision.refused.no-text}") @Size(max = SupervisionOrder.LONGEST_TEXT, message = "{supervision.form.long-text}") @Nullable String demand,

        @NotBlank(message = "{supervision.refused.no-text}") @Size(max = 300, message = "{supervision.form.long-text}") @Nullable String basis,

        @Nullable String due) {}
