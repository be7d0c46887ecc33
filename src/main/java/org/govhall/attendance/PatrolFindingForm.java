package org.govhall.attendance;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What a round found.
 *
 * @param who window and officer, as the page offers them
 */
record PatrolFindingForm(
        @NotBlank(message = "{attendance.refused.no-answerable}") @Nullable String who,

        @NotBlank(message = "{attendance.refused.no-text}") @Nullable String found) {

    static PatrolFindingForm empty() {
        return new PatrolFindingForm(null, null);
    }
}
