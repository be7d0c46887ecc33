package org.govhall.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the doubts. */
@Component
class DoubtLog extends EventLog<DoubtEventKind> {

    DoubtLog(JdbcClient jdbc) {
        super(jdbc, "supervision_doubt_event", "doubt_id", DoubtEventKind.class);
    }
}
