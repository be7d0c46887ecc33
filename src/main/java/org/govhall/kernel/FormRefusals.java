package org.govhall.kernel;

import org.springframework.validation.Errors;

/** How a refusal is shown in a form. */
public final class FormRefusals {

    private FormRefusals() {}

    /** Puts a refusal beside its field, or at the top of a form that has no such field. */
    public static void tell(Refusal refusal, Errors errors) {
        String field = refusal.field();
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, refusal.messageKey(), refusal.getArguments(), null);
        } else {
            errors.reject(refusal.messageKey(), refusal.getArguments(), null);
        }
    }
}
