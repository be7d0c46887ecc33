package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A window that the administrator opens. */
record WindowForm(
        @NotBlank(message = "{organization.form.missing}") @Nullable String center,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 20) @Nullable String number,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 100) @Nullable String name,

        @NotNull(message = "{organization.form.missing}") @Nullable WindowKind kind,

        @Nullable List<String> departments,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String morningCloses,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonCloses) {

    static WindowForm empty() {
        return new WindowForm(null, null, null, WindowKind.DEPARTMENT, List.of(), null, null, null, null);
    }

    NewWindow toRequest() {
        return new NewWindow(
                CenterId.of(Typed.text(center)),
                Typed.text(number),
                Typed.text(name),
                Objects.requireNonNull(kind),
                departments == null
                        ? Set.of()
                        : departments.stream().map(DepartmentId::of).collect(Collectors.toUnmodifiableSet()),
                Typed.hours(morningOpens, morningCloses, afternoonOpens, afternoonCloses));
    }
}
