package org.govhall.appraisal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What people type and tick, and what an address carries. */
final class AppraisalTyped {

    private AppraisalTyped() {}

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @throws Refusal {@code appraisal.refused.no-text}, {@code …long}, on the field */
    static String told(@Nullable String text, String field, int longest) {
        String told = given(text).orElseThrow(() -> new Refusal("appraisal.refused.no-text").on(field));
        if (told.length() > longest) {
            throw new Refusal("appraisal.refused.long", longest).on(field);
        }
        return told;
    }

    /** @throws Refusal {@code appraisal.refused.no-day} on the field */
    static LocalDate day(@Nullable String typed, String field) {
        return day(typed).orElseThrow(() -> new Refusal("appraisal.refused.no-day").on(field));
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        return given(typed).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        });
    }

    /** @throws Refusal {@code appraisal.refused.hours} on the field */
    static BigDecimal hours(@Nullable String typed, String field) {
        return read(typed, BigDecimal::new).orElseThrow(() -> new Refusal("appraisal.refused.hours").on(field));
    }

    /** Those who were ticked; what is no id is nobody. */
    static Set<OfficerId> officers(@Nullable Collection<String> ticked) {
        return ticked == null
                ? Set.of()
                : ticked.stream()
                        .flatMap(text -> read(text, OfficerId::of).stream())
                        .collect(Collectors.toSet());
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String text) {
        return read(text, name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
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
