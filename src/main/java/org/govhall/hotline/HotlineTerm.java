package org.govhall.hotline;

import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How long a department has.
 *
 * @param days working days that somebody chose, null for as many as are usual
 * @param reason why they are more than usual; else a word to the department, or empty
 */
record HotlineTerm(@Nullable Integer days, String reason) {

    /**
     * Working days.
     *
     * @throws Refusal {@code hotline.refused.days}, {@code …days-reason}
     */
    int within(HotlineLimits limits, DemandKind kind) {
        int usual = limits.usualDays(kind);
        if (days == null) {
            return usual;
        }
        if (days < 1 || days > limits.longestDays()) {
            throw new Refusal("hotline.refused.days", limits.longestDays()).on("days");
        }
        if (days > usual && reason.isBlank()) {
            throw new Refusal("hotline.refused.days-reason", usual).on("text");
        }
        return days;
    }
}
