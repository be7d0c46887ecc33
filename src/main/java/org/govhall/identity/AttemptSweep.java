package org.govhall.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets attempts that no limit looks at any more, and codes that nobody can use. Harmless on several nodes at once. */
@Component
class AttemptSweep {

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptSweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "${govhall.zone}")
    void sweep() {
        jdbc.sql("delete from identity_attempt where opened_at < :oldest")
                .param("oldest", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from identity_code where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
