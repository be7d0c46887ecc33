package org.govhall.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the audit log; nothing in this program changes or removes an entry. */
@Service
public class AuditLog {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_SUBJECT = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records within the transaction of the act: both stand or fall together.
     *
     * @param actor account id of who acted, or null for the system and for people not signed in
     * @param subject what was acted upon, such as {@code applicant/0190…}; never personal data
     * @param detail what a reader of the log needs besides; never personal data
     */
    @Transactional
    public void record(AuditKind kind, @Nullable String actor, String subject, String detail) {
        append(kind, actor, subject, detail);
    }

    /** Records in a transaction of its own, so that the entry stays although the act is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(AuditKind kind, @Nullable String actor, String subject, String detail) {
        append(kind, actor, subject, detail);
    }

    private void append(AuditKind kind, @Nullable String actor, String subject, String detail) {
        jdbc.sql(
                        "insert into audit_entry (at, kind, actor, subject, detail) values (:at, :kind, :actor, :subject, :detail)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("actor", actor)
                .param("subject", shortened(subject, LONGEST_SUBJECT))
                .param("detail", shortened(detail, LONGEST_DETAIL))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
