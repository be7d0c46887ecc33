package org.govhall.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the cards. */
@Component
class CardLog extends EventLog<CardEventKind> {

    CardLog(JdbcClient jdbc) {
        super(jdbc, "supervision_card_event", "card_id", CardEventKind.class);
    }
}
