package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A post that the administrator establishes at a window. */
record PostForm(
        @NotNull(message = "{organization.form.missing}") @Nullable PostKind kind,

        @NotBlank(message = "{organization.form.missing}") @Nullable String officerA,

        @Nullable String officerB) {

    static PostForm empty() {
        return new PostForm(PostKind.CLERK, null, null);
    }

    OfficerId a() {
        return OfficerId.of(FormErrors.text(officerA));
    }

    @Nullable OfficerId b() {
        return officerB == null || officerB.isBlank() ? null : OfficerId.of(officerB);
    }
}
