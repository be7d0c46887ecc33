package org.govhall.hotline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What people type, and what an address carries. */
final class HotlineTyped {

    private HotlineTyped() {}

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A text that must be there.
     *
     * @throws Refusal {@code hotline.refused.no-text}, {@code …long}, on the field
     */
    static String told(@Nullable String text, String field, int longest) {
        return atMost(given(text).orElseThrow(() -> new Refusal("hotline.refused.no-text").on(field)), field, longest);
    }

    /** A text that may be left out, and is empty then. */
    static String noted(@Nullable String text, String field, int longest) {
        return atMost(given(text).orElse(""), field, longest);
    }

    private static String atMost(String told, String field, int longest) {
        if (told.length() > longest) {
            throw new Refusal("hotline.refused.long", longest).on(field);
        }
        return told;
    }

    /** A day and a time in the zone of the centre, as a browser sends it. */
    static Instant instant(@Nullable String typed, String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(given(typed)
                            .orElseThrow(() -> new Refusal("hotline.refused.no-time").on(field))
                            .replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException noTime) {
            throw ((Refusal) new Refusal("hotline.refused.no-time").initCause(noTime)).on(field);
        }
    }

    /** A whole number that may be left out. */
    static @Nullable Integer number(@Nullable String typed, String field) {
        String text = given(typed).orElse(null);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw ((Refusal) new Refusal("hotline.refused.no-number").initCause(noNumber)).on(field);
        }
    }

    /** One of the constants that a form offers. */
    static <E extends Enum<E>> E choice(Class<E> type, @Nullable String text, String field) {
        return constant(type, text).orElseThrow(() -> new Refusal("hotline.refused.choice-missing").on(field));
    }

    /** What an address names; what makes no sense counts as nothing chosen. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String text) {
        return read(text, name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
    }

    static Optional<LocalDate> day(@Nullable String text) {
        return given(text).flatMap(typed -> {
            try {
                return Optional.of(LocalDate.parse(typed));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        });
    }

    static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
        return given(text).flatMap(name -> {
            try {
                return Optional.of(reader.apply(name));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }

    static <T> T found(@Nullable T one) {
        if (one == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }
}
