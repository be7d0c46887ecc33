package org.govhall.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training to be recorded or corrected.
 *
 * @param id of the training to be, chosen with the form, so that a form sent twice makes one
 * @param present ids of those who are ticked
 * @param reason why it is corrected
 */
record TrainingForm(
        @Nullable String id,
        @Nullable Long version,
        @Nullable String center,

        @NotBlank(message = "{appraisal.refused.no-text}") @Nullable String title,

        @NotBlank(message = "{appraisal.refused.no-day}") @Nullable String heldOn,

        @NotBlank(message = "{appraisal.refused.hours}") @Nullable String hours,

        @NotEmpty(message = "{appraisal.refused.nobody}") @Nullable List<String> present,

        @Nullable String reason) {

    static TrainingForm of(TrainingView training) {
        return new TrainingForm(
                null,
                training.version(),
                training.center().toString(),
                training.title(),
                training.heldOn().toString(),
                training.hours().stripTrailingZeros().toPlainString(),
                training.present().stream().map(Object::toString).toList(),
                null);
    }

    /** Public because the page asks it. */
    public boolean has(String officer) {
        return present != null && present.contains(officer);
    }

    TrainingDraft toDraft() {
        return new TrainingDraft(
                AppraisalTyped.given(title).orElse(""),
                AppraisalTyped.day(heldOn, "heldOn"),
                AppraisalTyped.hours(hours, "hours"),
                AppraisalTyped.officers(present));
    }
}
