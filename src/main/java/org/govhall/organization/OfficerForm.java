package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.govhall.identity.Role;
import org.jspecify.annotations.Nullable;

/** Somebody whom the administrator takes into the hall. */
record OfficerForm(
        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String name,

        @NotBlank(message = "{organization.form.missing}") @Size(min = 4, max = 60, message = "{organization.form.user-name}") @Nullable String userName,

        @NotNull(message = "{organization.form.missing}") @Nullable Rank rank,

        @NotBlank(message = "{organization.form.missing}") @Nullable String center,

        @Nullable String department,
        @Nullable String identityNumber,

        @Nullable String termFrom,
        @Nullable String termUntil,
        @Nullable Boolean inApprovalOffice,

        @NotEmpty(message = "{organization.form.role}") @Nullable List<Role> roles) {

    Term term() {
        return new Term(Typed.dayOrNull(termFrom, "termFrom"), Typed.dayOrNull(termUntil, "termUntil"));
    }

    static OfficerForm empty() {
        return new OfficerForm(null, null, null, null, null, null, null, null, false, List.of());
    }
}
