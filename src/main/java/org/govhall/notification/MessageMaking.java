package org.govhall.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a message of each entry of a trail that concerns the applicant. The trail is stored with the act, so nothing
 * that was done can be missed, whatever happens to the program in between; and a message's key is that of its entry, so
 * none is made twice. One statement makes all that are due, and an act waits for none of them.
 */
@Component
class MessageMaking {

    /** An act is stored a while after the instant that it bears; so each look goes back further than the last one came. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    /** Who opens the portal for the first time is not told of what happened before this. */
    private static final Duration AT_FIRST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageMaking(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many messages were due */
    int make() {
        Integer made = transaction.execute(status -> {
            Instant now = clock.instant();
            Instant since = followedUntil(now).minus(LOOK_BACK);
            int messages = jdbc.sql("""
                            insert into notification_message
                                   (case_id, ordinal, kind, case_number, revision_id, applicant_id, outcome, decide_by,
                                    occurred_at, made_at)
                            select n.case_id, n.ordinal, n.kind, n.number, n.revision_id, n.applicant_id, n.outcome,
                                   n.promised_due_at, n.at, :now
                              from casework_notices n
                             where n.at >= :since
                               and not exists (select 1 from notification_message m
                                                where m.case_id = n.case_id and m.ordinal = n.ordinal)
                            """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("since", since.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("update notification_progress set followed_until = :now where id = 1")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return messages;
        });
        return made == null ? 0 : made;
    }

    private Instant followedUntil(Instant now) {
        return jdbc.sql("select followed_until from notification_progress where id = 1 and followed_until is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now.minus(AT_FIRST));
    }
}
