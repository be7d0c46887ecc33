package org.govhall.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.govhall.organization.OfficerView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the work orders: only ever added to, in the transaction of the act. */
@Component
class OrderLog {

    private final JdbcClient jdbc;

    OrderLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actor the name of whoever acted; empty where nobody did */
    record Entry(OrderEventKind kind, Instant at, String actor, String note) {}

    void add(RatingId order, OrderEventKind kind, Instant at, @Nullable OfficerView by, String note) {
        jdbc.sql("insert into rating_order_event (order_id, kind, at, officer_id, actor_name, note)"
                        + " values (:order, :kind, :at, :officer, :actor, :note)")
                .param("order", order.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("officer", by == null ? null : by.id().value())
                .param("actor", by == null ? "" : by.name())
                .param("note", note)
                .update();
    }

    List<Entry> of(RatingId order) {
        return jdbc.sql("select * from rating_order_event where order_id = :order order by id")
                .param("order", order.value())
                .query(OrderLog::read)
                .list();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                OrderEventKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("note"));
    }
}
