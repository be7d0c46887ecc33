package org.govhall.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** Reads what an address carries: what is left out is the usual, what makes no sense is answered with 400. */
final class Params {

    /** Key of the refusal when somebody has acted since the page was shown. */
    static final String CHANGED = "supervision.refused.changed";

    private Params() {}

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, E usual) {
        return given(text)
                .map(name -> id(name, given -> Enum.valueOf(type, given.toUpperCase(Locale.ROOT))))
                .orElse(usual);
    }

    static <T> T id(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException notOne) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notOne);
        }
    }

    /** @throws Refusal when somebody typed what is no date */
    static LocalDate day(@Nullable String text, LocalDate usual) {
        String typed = given(text).orElse(null);
        if (typed == null) {
            return usual;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notOne) {
            throw new Refusal("supervision.refused.not-a-day", typed);
        }
    }

    /** Puts a refusal into its form; somebody else's change is a conflict. */
    static void tell(Refusal refusal, BindingResult errors, HttpServletResponse response) {
        FormRefusals.tell(refusal, errors);
        if (refusal.messageKey().equals(CHANGED)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
    }

    static <T> T orNotFound(@Nullable T found) {
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
