package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The document of a reform round, as somebody types it. */
record ReformDocumentForm(
        @NotBlank(message = "{catalog.form.missing}") @Size(max = 100, message = "{catalog.form.long}") @Nullable String round,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 300, message = "{catalog.form.long}") @Nullable String title,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 100, message = "{catalog.form.long}") @Nullable String number,

        @NotNull(message = "{catalog.form.missing}") @Pattern(regexp = FormWords.DAY, message = "{catalog.form.date}") @Nullable String date,

        @NotBlank(message = "{catalog.form.missing}") @Size(max = 200, message = "{catalog.form.long}") @Nullable String organ,

        @NotNull(message = "{catalog.form.missing}") @Pattern(regexp = FormWords.DAY, message = "{catalog.form.date}") @Nullable String effectiveOn) {

    static ReformDocumentForm empty() {
        return new ReformDocumentForm(null, null, null, null, null, null);
    }

    static ReformDocumentForm of(ReformDocument document) {
        return new ReformDocumentForm(
                document.round(),
                document.title(),
                document.number(),
                document.date().toString(),
                document.organ(),
                document.effectiveOn().toString());
    }

    ReformDocument toRequest() {
        return ReformDocument.of(
                FormWords.text(round),
                FormWords.text(title),
                FormWords.text(number),
                FormWords.day(date, "date"),
                FormWords.text(organ),
                FormWords.day(effectiveOn, "effectiveOn"));
    }
}
