package org.govhall.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the head of the organ said to a request for more time. */
record AnswerForm(
        @Nullable Long version,

        @NotNull(message = "{casework.course.answer.missing}") @Nullable ExtensionState answer,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String head,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String title,

        @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String documentNumber,

        @Size(max = 1000, message = "{casework.desk.long-text}") @Nullable String reason) {

    static AnswerForm of(CasePage page) {
        return new AnswerForm(page.view().version(), null, null, null, null, null);
    }

    boolean isGranted() {
        return answer == ExtensionState.GRANTED;
    }

    HeadsApproval toApproval() {
        return new HeadsApproval(Typed.text(head), Typed.text(title), Typed.text(documentNumber));
    }
}
