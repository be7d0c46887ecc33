package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.govhall.kernel.Ratio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as people in the hall read them. */
@Component
class Times {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Such as {@code 2026-11-24 17:30}; — for what has not happened. */
    public String minutes(@Nullable Instant instant) {
        return instant == null ? Ratio.NOTHING : MINUTES.format(LocalDateTime.ofInstant(instant, zone));
    }

    public String getNow() {
        return minutes(clock.instant());
    }
}
