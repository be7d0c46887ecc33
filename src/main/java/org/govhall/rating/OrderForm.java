package org.govhall.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * One act on a work order. Which of the choices is asked for depends on the act; what is missing is refused beside it.
 *
 * @param choice what was found, what the call brought, or whether the appeal is upheld
 */
record OrderForm(
        @Nullable Long version,

        @Nullable String choice,

        @NotBlank(message = "{rating.form.text-missing}") @Size(max = WorkOrder.LONGEST_TEXT, message = "{rating.form.long-text}") @Nullable String text,

        @Nullable MultipartFile evidence) {

    static OrderForm of(@Nullable OrderView order) {
        return new OrderForm(order == null ? 0L : order.version(), null, null, null);
    }
}
