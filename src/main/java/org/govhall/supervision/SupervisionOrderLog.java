package org.govhall.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the orders. */
@Component
class SupervisionOrderLog extends EventLog<SupervisionOrderEventKind> {

    SupervisionOrderLog(JdbcClient jdbc) {
        super(jdbc, "supervision_order_event", "order_id", SupervisionOrderEventKind.class);
    }
}
