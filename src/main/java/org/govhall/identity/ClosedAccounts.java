package org.govhall.identity;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what belongs to an account that its owner has closed, with the act itself. */
@Component
class ClosedAccounts {

    private final JdbcClient jdbc;
    private final Sessions sessions;

    ClosedAccounts(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @EventListener
    void forget(AccountClosed closed) {
        for (String table : List.of(
                "identity_mail",
                "identity_code",
                "identity_authenticator",
                "identity_recovery_code",
                "identity_outside")) {
            jdbc.sql("delete from " + table + " where account_id = :account")
                    .param("account", closed.account().value())
                    .update();
        }
        jdbc.sql("delete from user_credentials where user_entity_user_id in"
                        + " (select id from user_entities where name = :account)")
                .param("account", closed.account().toString())
                .update();
        jdbc.sql("delete from user_entities where name = :account")
                .param("account", closed.account().toString())
                .update();
        sessions.endAll(closed.account());
    }
}
