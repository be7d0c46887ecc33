package org.govhall.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Function;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** How what people type becomes dates and times, and how a refusal finds its place in the form. */
final class FormErrors {

    static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String DAY_AND_TIME = "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}";

    private FormErrors() {}

    static LocalDate day(@Nullable String typed, String field) {
        return read(typed, field, LocalDate::parse);
    }

    static @Nullable LocalDate dayOrNull(@Nullable String typed, String field) {
        return typed == null || typed.isBlank() ? null : day(typed, field);
    }

    static LocalTime time(@Nullable String typed, String field) {
        return read(typed, field, LocalTime::parse);
    }

    static @Nullable LocalTime timeOrNull(@Nullable String typed, String field) {
        return typed == null || typed.isBlank() ? null : time(typed, field);
    }

    static LocalDateTime dayAndTime(@Nullable String typed, String field) {
        return read(typed, field, text -> LocalDateTime.parse(text.replace(' ', 'T')));
    }

    /** What Bean Validation has found to be there. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed).strip();
    }

    private static <T> T read(@Nullable String typed, String field, Function<String, T> parser) {
        try {
            return parser.apply(text(typed));
        } catch (DateTimeException e) {
            throw ((Refusal) new Refusal("organization.form.date").initCause(e)).on(field);
        }
    }
}
