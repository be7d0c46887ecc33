package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A department that the administrator records. */
record DepartmentForm(
        @NotBlank(message = "{organization.form.missing}") @Size(max = 100) @Nullable String name,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String shortName,

        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String organ,

        @NotBlank(message = "{organization.form.missing}") @Nullable String creditCode,

        @NotBlank(message = "{organization.form.missing}") @Nullable String regionCode,

        @Size(max = 100) @Nullable String approvalOffice,
        @Nullable Boolean enteredHall) {

    static DepartmentForm empty() {
        return new DepartmentForm(null, null, null, null, null, null, true);
    }

    NewDepartment toRequest() {
        return new NewDepartment(
                Typed.text(name),
                Typed.text(shortName),
                Typed.text(organ),
                Typed.text(creditCode),
                Typed.text(regionCode),
                approvalOffice,
                Boolean.TRUE.equals(enteredHall));
    }
}
