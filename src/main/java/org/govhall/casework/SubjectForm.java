package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an application is about, in the applicant's words. */
record SubjectForm(
        @NotBlank(message = "{casework.subject.missing}") @Size(max = SubjectForm.LONGEST, message = "{casework.subject.long}") @Nullable String subject) {

    static final int LONGEST = 500;
}
