package org.govhall.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.govhall.organization.OfficerView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of what was done with something, only ever added to, in the transaction of the act.
 *
 * @param <K> what can be done
 */
abstract class EventLog<K extends Enum<K>> {

    private final JdbcClient jdbc;
    private final String insert;
    private final String select;
    private final Class<K> kinds;

    /** @param subject the column that names what it was done with */
    EventLog(JdbcClient jdbc, String table, String subject, Class<K> kinds) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + subject + ", kind, at, officer_id, actor_name, note)"
                + " values (:subject, :kind, :at, :officer, :actor, :note)";
        this.select =
                "select kind, at, actor_name, note from " + table + " where " + subject + " = :subject order by id";
        this.kinds = kinds;
    }

    /** @param actor the name of whoever acted; empty where the system did */
    record Entry<K>(K kind, Instant at, String actor, String note) {}

    final void add(UUID subject, K kind, Instant at, @Nullable OfficerView by, String note) {
        jdbc.sql(insert)
                .param("subject", subject)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("officer", by == null ? null : by.id().value())
                .param("actor", by == null ? "" : by.name())
                .param("note", note)
                .update();
    }

    final List<Entry<K>> of(UUID subject) {
        return jdbc.sql(select)
                .param("subject", subject)
                .query((row, number) -> new Entry<>(
                        Enum.valueOf(kinds, row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("note")))
                .list();
    }
}
