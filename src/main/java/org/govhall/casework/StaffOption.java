package org.govhall.casework;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** One choice in a form. */
record StaffOption(String value, String label) {

    /** These constants of a type, by their labels. */
    static <E extends Enum<E>> List<StaffOption> of(Set<E> constants, MessageSource messages, Locale locale) {
        return constants.stream()
                .map(constant -> new StaffOption(
                        constant.name(),
                        messages.getMessage(
                                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale)))
                .toList();
    }

    /** All constants of a type, by their labels. */
    static <E extends Enum<E>> List<StaffOption> of(Class<E> type, MessageSource messages, Locale locale) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new StaffOption(
                        constant.name(),
                        messages.getMessage(type.getSimpleName() + "." + constant.name(), null, locale)))
                .toList();
    }
}
