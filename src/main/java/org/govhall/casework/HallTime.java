package org.govhall.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as people in the hall read them, on the wall of the centre. */
@Component
class HallTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Clock clock;
    private final ZoneId zone;

    HallTime(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return dayOf(now());
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** {@code 2026-11-24 17:30}; nothing for what has not happened. */
    String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(zone));
    }

    /** {@code 2026-11-24}; nothing for what has not happened. */
    String date(@Nullable Instant instant) {
        return instant == null ? "" : dayOf(instant).toString();
    }
}
