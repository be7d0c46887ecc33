package org.govhall.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.govhall.organization.OfficerView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the cards: only ever added to, in the transaction of the act. */
@Component
class CardLog {

    private final JdbcClient jdbc;

    CardLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actor the name of whoever acted; empty where the system did */
    record Entry(CardEventKind kind, Instant at, String actor, String note) {}

    void add(CardId card, CardEventKind kind, Instant at, @Nullable OfficerView by, String note) {
        jdbc.sql("insert into supervision_card_event (card_id, kind, at, officer_id, actor_name, note)"
                        + " values (:card, :kind, :at, :officer, :actor, :note)")
                .param("card", card.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("officer", by == null ? null : by.id().value())
                .param("actor", by == null ? "" : by.name())
                .param("note", note)
                .update();
    }

    List<Entry> of(CardId card) {
        return jdbc.sql("select kind, at, actor_name, note from supervision_card_event where card_id = :card"
                        + " order by id")
                .param("card", card.value())
                .query((row, number) -> new Entry(
                        CardEventKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("note")))
                .list();
    }
}
