package org.govhall.casework;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A notice of what is missing, about to be sent.
 *
 * @param ground why the applicant is told a second time; nothing where it needs no other ground than the materials
 */
record NoticeForm(
        @Nullable Long version,
        @Nullable NoticeGround ground,

        @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String law,

        @Nullable String inForceFrom,

        @Size(max = 1000, message = "{casework.desk.long-text}") @Nullable String error) {

    static NoticeForm of(CasePage page) {
        return new NoticeForm(page.view().version(), null, null, null, null);
    }

    /** The window owns up to an error, which the chief representative has to confirm. */
    boolean ownsUp() {
        return ground == NoticeGround.WINDOW_ERROR;
    }

    String errorOrBlank() {
        return error == null ? "" : error;
    }

    /** The law that changed, or null with the reason beside the field where one is needed. */
    @Nullable LawChange readChange(BindingResult errors) {
        if (ground != NoticeGround.LAW_CHANGED) {
            return null;
        }
        try {
            LocalDate from = LocalDate.parse(inForceFrom == null ? "" : inForceFrom.strip());
            return RefusalErrors.read("law", errors, () -> new LawChange(law == null ? "" : law, from));
        } catch (DateTimeParseException e) {
            errors.rejectValue("inForceFrom", "casework.desk.date.wrong");
            return null;
        }
    }
}
