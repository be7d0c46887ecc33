package org.govhall.attendance;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A round through a centre.
 *
 * @param at in the centre's zone
 */
record PatrolForm(
        @NotBlank(message = "{attendance.refused.no-center}") @Nullable String center,

        @NotBlank(message = "{attendance.refused.no-time}") @Nullable String at,

        @NotBlank(message = "{attendance.refused.no-text}") @Nullable String remark) {}
