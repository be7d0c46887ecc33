package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/** To whom a case is given, and why. */
record AssignmentForm(
        @Nullable Long version,

        @NotBlank(message = "{casework.desk.assign.to.missing}") @Nullable String to,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String reason) {

    static AssignmentForm of(CasePage page) {
        return new AssignmentForm(page.view().version(), null, null);
    }

    OfficerId officer() {
        try {
            return OfficerId.of(to == null ? "" : to);
        } catch (IllegalArgumentException e) {
            throw (Refusal) new Refusal("casework.refused.no-post-there").initCause(e);
        }
    }
}
