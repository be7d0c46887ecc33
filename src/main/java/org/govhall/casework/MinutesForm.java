package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The minutes of a collective discussion. */
record MinutesForm(
        @Nullable Long version,
        @Nullable String heldOn,

        @NotBlank(message = "{casework.refused.discussion-alone}") @Size(max = 1000, message = "{casework.desk.long-text}") @Nullable String participants,

        @NotBlank(message = "{casework.refused.discussion-without-conclusion}") @Size(max = 2000, message = "{casework.desk.long-text}") @Nullable String conclusion) {

    static MinutesForm of(CasePage page) {
        return new MinutesForm(page.view().version(), null, null, null);
    }

    /** The participants stand one a line, or between commas. */
    Minutes toMinutes() {
        return new Minutes(
                Typed.date(heldOn, "heldOn"),
                List.of(Typed.text(participants).split("[\\n、，,;；]")),
                Typed.text(conclusion));
    }
}
