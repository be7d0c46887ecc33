package org.govhall.applicant;

import java.util.function.Function;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what was typed into a form, field by field, so that everything that is wrong is told at once. */
final class Reading {

    private final Errors errors;

    Reading(Errors errors) {
        this.errors = errors;
    }

    /** The value, or null after a refusal was put beside the field, or where one stands there already. */
    <T> @Nullable T of(String field, @Nullable String typed, Function<String, T> reader) {
        if (typed == null || errors.hasFieldErrors(field)) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (Refusal refusal) {
            note(refusal.on(field));
            return null;
        }
    }

    /** Puts a refusal beside its field, or at the top of the form where it has none here. */
    void note(Refusal refusal) {
        FormRefusals.tell(refusal, errors);
    }
}
