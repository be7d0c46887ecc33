package org.govhall.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.govhall.kernel.Ratio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as people in the hall read them. */
@Component
class HallTimes {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;

    HallTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Such as {@code 2026-11-24 17:30}; — for what has not happened. */
    public String minutes(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(LocalDateTime.ofInstant(instant, zone));
    }

    /** Such as {@code 17:30}; — for what has not happened. */
    public String time(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : TIME.format(LocalDateTime.ofInstant(instant, zone));
    }

    /** Such as {@code 09:00–12:00}. */
    public String stretch(Instant from, Instant to) {
        return time(from) + "–" + time(to);
    }
}
