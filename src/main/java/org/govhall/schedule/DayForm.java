package org.govhall.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.govhall.calendar.DayKind;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Days that the administrator names by hand.
 *
 * @param last empty for a single day
 */
record DayForm(
        @NotBlank(message = "{schedule.form.date}") @Nullable String first,

        @Nullable String last,

        @NotBlank(message = "{schedule.form.kind}") @Pattern(regexp = "HOLIDAY|WORKDAY|", message = "{schedule.form.kind}") @Nullable String kind,

        @NotBlank(message = "{schedule.form.name}") @Size(max = 60, message = "{schedule.refused.name}") @Nullable String name) {

    static DayForm empty() {
        return new DayForm(null, null, DayKind.HOLIDAY.name(), null);
    }

    LocalDate firstDay() {
        return day(first, "first");
    }

    LocalDate lastDay() {
        return last == null || last.isBlank() ? firstDay() : day(last, "last");
    }

    DayKind kindOfDay() {
        return DayKind.valueOf(Objects.requireNonNull(kind));
    }

    String festival() {
        return Objects.requireNonNull(name);
    }

    private static LocalDate day(@Nullable String text, String field) {
        try {
            return LocalDate.parse(Objects.requireNonNull(text).strip());
        } catch (DateTimeException notADay) {
            throw ((Refusal) new Refusal("schedule.form.date").initCause(notADay)).on(field);
        }
    }
}
