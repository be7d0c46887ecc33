package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What somebody says who reviews or decides; for an upward case with the higher organ's decision. */
record OpinionForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.refused.no-opinion}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String opinion,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String higherNumber,

        @Nullable String higherOn) {

    static OpinionForm of(CasePage page) {
        return new OpinionForm(page.view().version(), null, null, null);
    }

    /** The higher organ's decision, or null with the reason beside the field. */
    @Nullable HigherDecision readHigher(BindingResult errors) {
        if (higherNumber == null || higherNumber.isBlank()) {
            errors.rejectValue("higherNumber", "casework.refused.higher-number");
        }
        LocalDate on = null;
        try {
            on = LocalDate.parse(higherOn == null ? "" : higherOn.strip());
        } catch (DateTimeParseException e) {
            errors.rejectValue("higherOn", "casework.approval.higher-on.missing");
        }
        return on == null || higherNumber == null || higherNumber.isBlank()
                ? null
                : new HigherDecision(higherNumber.strip(), on);
    }
}
