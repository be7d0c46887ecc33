package org.govhall.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govhall.calendar.CountedDay;
import org.govhall.calendar.DayReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in one language why a day was counted or not. */
public final class DayWords {

    private final MessageSource messages;
    private final Locale locale;

    public DayWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String reason(CountedDay day) {
        return reason(day.reason(), day.name());
    }

    /**
     * @param name of the festival, or key of the special procedure's name; null where there is neither
     */
    public String reason(DayReason reason, @Nullable String name) {
        String words = messages.getMessage("DayReason." + reason.name(), null, locale);
        return name == null
                ? words
                : messages.getMessage("calendar.day.named", new Object[] {name(name), words}, locale);
    }

    /** A festival or two, as the State Council names them; a key as its message; anything else as it stands. */
    public String name(String name) {
        return Arrays.stream(name.split("、"))
                .map(one -> messages.getMessage("Festival." + one, null, known(one), locale))
                .collect(Collectors.joining(messages.getMessage("calendar.and", null, locale)));
    }

    private String known(String name) {
        return Objects.requireNonNullElse(messages.getMessage(name, null, name, locale), name);
    }
}
