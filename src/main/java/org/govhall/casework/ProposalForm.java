package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an application is not to be accepted. */
record ProposalForm(
        @Nullable Long version,

        @NotNull(message = "{casework.desk.propose.kind.missing}") @Nullable NonAcceptance kind,

        @NotBlank(message = "{casework.refused.no-reason}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String reason,

        @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String organ) {

    static ProposalForm of(CasePage page) {
        return new ProposalForm(page.view().version(), null, null, null);
    }

    /** Where another organ is competent, it is named. */
    boolean lacksOrgan() {
        return kind == NonAcceptance.NOT_COMPETENT && (organ == null || organ.isBlank());
    }
}
