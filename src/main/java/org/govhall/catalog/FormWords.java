package org.govhall.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How what people type becomes days and codes, and how a refusal finds its place in the form. */
final class FormWords {

    static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private FormWords() {}

    /** Tries an act unless the form is wrong already; a refusal goes beside its field, or to the top. */
    static boolean passes(BindingResult errors, Runnable act) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return false;
        }
    }

    static LocalDate day(@Nullable String typed, String field) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeException e) {
            throw ((Refusal) new Refusal("catalog.form.date").initCause(e)).on(field);
        }
    }

    static ItemCode code(@Nullable String typed, String field) {
        return codeIn(text(typed)).orElseThrow(() -> new Refusal("catalog.sheet.no-code", text(typed)).on(field));
    }

    /** The code that a text is; empty when it is none. */
    static Optional<ItemCode> codeIn(String text) {
        try {
            return Optional.of(ItemCode.of(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
