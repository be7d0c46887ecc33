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
final class Typed {

    static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String DAY_AND_TIME = "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}";

    static final String MORNING_OPENS = "morningOpens";
    private static final String MORNING_CLOSES = "morningCloses";
    private static final String AFTERNOON_OPENS = "afternoonOpens";
    private static final String AFTERNOON_CLOSES = "afternoonCloses";

    private Typed() {}

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

    /**
     * The hours of a centre or a window, as four times. Who fills in the afternoon alone is open in the afternoon alone.
     *
     * @return null where nothing is filled in
     * @throws Refusal beside the time that is missing, or not right
     */
    static @Nullable ReceptionHours hours(
            @Nullable String morningOpens,
            @Nullable String morningCloses,
            @Nullable String afternoonOpens,
            @Nullable String afternoonCloses) {
        LocalTime opens = timeOrNull(morningOpens, MORNING_OPENS);
        LocalTime closes = timeOrNull(morningCloses, MORNING_CLOSES);
        LocalTime opensAgain = timeOrNull(afternoonOpens, AFTERNOON_OPENS);
        LocalTime closesAgain = timeOrNull(afternoonCloses, AFTERNOON_CLOSES);
        requireBoth(opens, MORNING_OPENS, closes, MORNING_CLOSES);
        requireBoth(opensAgain, AFTERNOON_OPENS, closesAgain, AFTERNOON_CLOSES);
        try {
            if (opens != null && closes != null) {
                return new ReceptionHours(opens, closes, opensAgain, closesAgain);
            }
            return opensAgain == null || closesAgain == null
                    ? null
                    : ReceptionHours.throughout(opensAgain, closesAgain);
        } catch (Refusal refusal) {
            throw refusal.on(opens == null ? AFTERNOON_OPENS : MORNING_OPENS);
        }
    }

    private static void requireBoth(
            @Nullable LocalTime opens, String opensField, @Nullable LocalTime closes, String closesField) {
        if ((opens == null) != (closes == null)) {
            throw new Refusal("organization.form.missing").on(opens == null ? opensField : closesField);
        }
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
