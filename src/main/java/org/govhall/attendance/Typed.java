package org.govhall.attendance;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people type, and how a refusal finds its place beside it. */
final class Typed {

    /** Key of the refusal when somebody has acted since the page was shown. */
    static final String CHANGED = "attendance.refused.changed";

    private Typed() {}

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A text that must be there.
     *
     * @param field of the form beside which it is missed
     */
    static String told(@Nullable String text, String field, int longest) {
        String told = given(text).orElseThrow(() -> new Refusal("attendance.refused.no-text").on(field));
        if (told.length() > longest) {
            throw new Refusal("attendance.refused.text-length", longest).on(field);
        }
        return told;
    }

    /** A day and a time in the zone of the centre, as a browser sends it. */
    static Instant instant(@Nullable String typed, String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(given(typed)
                            .orElseThrow(() -> new Refusal("attendance.refused.no-time").on(field))
                            .replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw ((Refusal) new Refusal("attendance.refused.no-time").initCause(e)).on(field);
        }
    }

    /** What is chosen from a list; what makes no sense counts as nothing chosen. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String text) {
        return given(text).flatMap(name -> {
            try {
                return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }

    /** An id in a form or an address; what is none is not there. */
    static <T> Optional<T> id(@Nullable String text, Function<String, T> reader) {
        return given(text).flatMap(name -> {
            try {
                return Optional.of(reader.apply(name));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }

    /** Puts a refusal beside its field, or at the top of the form; somebody else's change is a conflict. */
    static void tell(Refusal refusal, BindingResult errors, HttpServletResponse response) {
        FormRefusals.tell(refusal, errors);
        if (refusal.messageKey().equals(CHANGED)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
    }

    /**
     * Does what a form asks for, and tells on the next page that it is done.
     *
     * @return whether it was done; else the form says why not
     */
    static boolean done(
            Runnable deed,
            String notice,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            tell(refusal, errors, response);
            return false;
        }
        flash.addFlashAttribute("notice", notice);
        return true;
    }

    /** Does what has no form, and tells on the next page how it went. */
    static void act(Runnable deed, String done, RedirectAttributes flash) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
    }

    static <T> T found(@Nullable T one) {
        if (one == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }
}
