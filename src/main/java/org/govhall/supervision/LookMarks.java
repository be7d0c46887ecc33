package org.govhall.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when each sweep has looked at what was done, so that it costs what has happened since and not what there is. */
@Component
class LookMarks {

    private final JdbcClient jdbc;

    LookMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> of(String sweep) {
        return jdbc.sql("select up_to from supervision_mark where name = :name")
                .param("name", sweep)
                .query((row, number) ->
                        row.getObject("up_to", OffsetDateTime.class).toInstant())
                .optional();
    }

    void move(String sweep, Instant upTo) {
        int moved = jdbc.sql("update supervision_mark set up_to = :upTo where name = :name")
                .param("upTo", Signs.utc(upTo))
                .param("name", sweep)
                .update();
        if (moved == 0) {
            jdbc.sql("insert into supervision_mark (name, up_to) values (:name, :upTo)")
                    .param("name", sweep)
                    .param("upTo", Signs.utc(upTo))
                    .update();
        }
    }
}
