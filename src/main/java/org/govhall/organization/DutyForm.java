package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days that are planned for a leader.
 *
 * @param days as the page offers them, such as {@code 2026-12-03}
 */
record DutyForm(
        @NotBlank(message = "{organization.duty.form.leader}") @Nullable String leader,

        @NotBlank(message = "{organization.duty.form.center}") @Nullable String center,

        @NotEmpty(message = "{organization.duty.form.days}") @Size(max = 100) @Nullable List<String> days) {

    /** Empty, in the hall named. */
    static DutyForm at(List<Option> halls) {
        return new DutyForm(null, halls.size() == 1 ? halls.get(0).value() : null, List.of());
    }

    public boolean isChosen(LocalDate day) {
        return days != null && days.contains(day.toString());
    }

    Set<LocalDate> chosen() {
        return Objects.requireNonNull(days).stream()
                .map(day -> Typed.day(day, "days"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
