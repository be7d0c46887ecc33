package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A centre that the administrator opens. */
record CenterForm(
        @NotBlank(message = "{organization.form.missing}") @Size(max = 100) @Nullable String name,

        @NotNull(message = "{organization.form.missing}") @Nullable CenterKind kind,

        @NotBlank(message = "{organization.form.missing}") @Nullable String regionCode,

        @Nullable String parent,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 200) @Nullable String address,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 40) @Nullable String phone,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 40) @Nullable String complaintPhone,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.TIME, message = "{organization.form.time}") @Nullable String morningOpens,

        @NotNull(message = "{organization.form.missing}") @Pattern(regexp = Typed.TIME, message = "{organization.form.time}") @Nullable String morningCloses,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonOpens,

        @Pattern(regexp = "|" + Typed.TIME, message = "{organization.form.time}") @Nullable String afternoonCloses) {

    static CenterForm empty() {
        return new CenterForm(null, null, null, null, null, null, null, "09:00", "12:00", "13:30", "17:30");
    }

    NewCenter toRequest() {
        return new NewCenter(
                Typed.text(name),
                Objects.requireNonNull(kind),
                Typed.text(regionCode),
                parent == null || parent.isBlank() ? null : CenterId.of(parent),
                Typed.text(address),
                Typed.text(phone),
                Typed.text(complaintPhone),
                hours());
    }

    private ReceptionHours hours() {
        return Objects.requireNonNull(Typed.hours(morningOpens, morningCloses, afternoonOpens, afternoonCloses));
    }
}
