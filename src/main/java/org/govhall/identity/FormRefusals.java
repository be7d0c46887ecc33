package org.govhall.identity;

import org.govhall.kernel.Refusal;
import org.springframework.validation.BindingResult;

/** How a refusal finds its place in a form. */
final class FormRefusals {

    private FormRefusals() {}

    /** Beside its field, or at the top of the form. */
    static void show(Refusal refusal, BindingResult errors) {
        String field = refusal.field();
        if (field == null) {
            errors.reject(refusal.messageKey(), refusal.getArguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.getArguments(), null);
        }
    }
}
