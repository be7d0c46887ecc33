package org.govhall.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of a centre, as somebody types them. */
record LimitForm(
        @Nullable Long version,

        @NotBlank(message = "{supervision.limits.number}") @Pattern(regexp = "\\s*\\d{0,4}\\s*", message = "{supervision.limits.number}") @Nullable String percent,

        @NotBlank(message = "{supervision.limits.number}") @Pattern(regexp = "\\s*\\d{0,4}\\s*", message = "{supervision.limits.number}") @Nullable String days,

        @NotBlank(message = "{supervision.limits.number}") @Pattern(regexp = "\\s*\\d{0,4}\\s*", message = "{supervision.limits.number}") @Nullable String answerDays) {

    static LimitForm of(Limits limits, long version) {
        return new LimitForm(
                version,
                String.valueOf(limits.warning().percent()),
                String.valueOf(limits.warning().days()),
                String.valueOf(limits.answerDays()));
    }

    Limits toLimits() {
        return new Limits(new WarningRule(number(percent), number(days)), number(answerDays));
    }

    private static int number(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : Integer.parseInt(text.strip());
    }
}
