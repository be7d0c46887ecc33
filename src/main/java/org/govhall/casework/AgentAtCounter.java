package org.govhall.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.govhall.applicant.IdentityNumber;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Somebody who comes to the counter for another.
 *
 * @param paperUntil last day of the letter of entrustment on paper that they bring; null where it was given before
 */
public record AgentAtCounter(
        String name, IdentityNumber number, @Nullable LocalDate paperUntil) {

    /** Null where nobody is named, or with the reason beside the field. */
    static @Nullable AgentAtCounter read(
            @Nullable String name,
            @Nullable String identityNumber,
            @Nullable String until,
            LocalDate today,
            Errors errors) {
        if (isBlank(name) && isBlank(identityNumber) && isBlank(until)) {
            return null;
        }
        IdentityNumber number = RefusalErrors.read(
                "agentIdentityNumber",
                errors,
                () -> IdentityNumber.of(identityNumber == null ? "" : identityNumber, today));
        LocalDate lastDay = isBlank(until) ? null : RefusalErrors.read("agentUntil", errors, () -> day(until));
        if (isBlank(name)) {
            errors.rejectValue("agentName", "applicant.refused.name.missing");
        }
        return number == null || name == null || name.isBlank() || errors.hasErrors()
                ? null
                : new AgentAtCounter(name.strip(), number, lastDay);
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw (Refusal) new Refusal("applicant.refused.entrustment.day").initCause(e);
        }
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
