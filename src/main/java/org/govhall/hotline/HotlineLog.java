package org.govhall.hotline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.govhall.organization.OfficerView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the orders: only ever added to, in the transaction of the act. */
@Component
class HotlineLog {

    private final JdbcClient jdbc;

    HotlineLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actor the name of whoever acted */
    record Entry(HotlineEventKind kind, Instant at, String actor, String note) {}

    void add(HotlineOrderId order, HotlineEventKind kind, Instant at, OfficerView by, String note) {
        jdbc.sql("insert into hotline_event (order_id, kind, at, officer_id, actor_name, note)"
                        + " values (:order, :kind, :at, :officer, :actor, :note)")
                .param("order", order.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("officer", by.id().value())
                .param("actor", by.name())
                .param("note", note)
                .update();
    }

    List<Entry> of(HotlineOrderId order) {
        return jdbc.sql("select kind, at, actor_name, note from hotline_event where order_id = :order order by id")
                .param("order", order.value())
                .query((row, number) -> new Entry(
                        HotlineEventKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("note")))
                .list();
    }
}
