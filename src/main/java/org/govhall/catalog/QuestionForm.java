package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who found nothing.
 *
 * @param searched what was typed into the search before
 */
record QuestionForm(
        @Size(max = 100) @Nullable String searched,

        @NotBlank(message = "{catalog.question.missing}") @Size(min = 5, max = 1000, message = "{catalog.question.length}") @Nullable String asked,

        @Size(max = 100) @Nullable String organ,

        @Pattern(regexp = "|" + PHONE + "|" + MAIL, message = "{catalog.question.contact.shape}") @Size(max = 100) @Nullable String contact) {

    private static final String PHONE = "(\\+?86)?1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}";
    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}";

    /** Full-width digits and spaces in a number are as good as others. */
    QuestionForm {
        contact = Normalizer.normalize(Objects.requireNonNullElse(contact, ""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
