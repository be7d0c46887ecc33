package org.govhall.casework;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The declaration with which an application is handed in.
 *
 * @param version the version of the draft that the applicant has checked
 */
record SubmitForm(
        @NotNull(message = "{casework.check.declare.missing}") @AssertTrue(message = "{casework.check.declare.missing}") @Nullable Boolean truthful,

        @Nullable Long version) {

    CaseRef ref(CaseId id) {
        return new CaseRef(id, version);
    }
}
