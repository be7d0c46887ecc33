package org.govhall.casework;

import java.util.function.Supplier;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Puts a refusal where the form can show it: beside its field, or at the top. */
final class RefusalErrors {

    private RefusalErrors() {}

    /** Tries an act unless the form is wrong already; the reason of a refusal goes to the form. */
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

    /** What was typed into a field, or null with the reason beside the field. */
    static <T> @Nullable T read(String field, Errors errors, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            errors.rejectValue(field, refusal.messageKey(), refusal.getArguments(), null);
            return null;
        }
    }
}
