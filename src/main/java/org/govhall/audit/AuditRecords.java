package org.govhall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log, the latest first. Who may, is for those to decide who show it. */
@Service
public class AuditRecords {

    private final JdbcClient jdbc;

    AuditRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<AuditEntry> find(AuditSearch search, Pageable page) {
        if (search.actors() != null && search.actors().isEmpty()) {
            return Page.empty(page);
        }
        Map<String, Object> parameters = new HashMap<>();
        return page(where(search, parameters), parameters, page);
    }

    /**
     * As {@link #find}, one lot after another without counting, so that what comes in meanwhile shifts nothing.
     *
     * @param after the last entry of the lot before; null for the first
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> following(AuditSearch search, @Nullable AuditEntry after, int most) {
        if (search.actors() != null && search.actors().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = where(search, parameters);
        if (after != null) {
            where += " and (e.at < :lastAt or (e.at = :lastAt and e.id < :lastId))";
            parameters.put("lastAt", offset(after.at()));
            parameters.put("lastId", after.id());
        }
        return jdbc.sql("select e.* from audit_entry e" + where + " order by e.at desc, e.id desc limit :most")
                .params(parameters)
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What was written down of one kind about exactly this subject, the latest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> about(AuditKind kind, String subject, Pageable page) {
        Map<String, Object> parameters = Map.of("kind", kind.name(), "subject", subject);
        String where = " where e.subject = :subject and e.kind = :kind";
        return page(where, parameters, page);
    }

    /**
     * How often acts upon something were refused for one reason.
     *
     * @param last the latest refusal
     */
    public record Refused(String subject, long times, Instant last) {}

    /** What was refused for this reason, by what was acted upon. */
    @Transactional(readOnly = true)
    public List<Refused> refused(String messageKey) {
        return jdbc.sql("""
                        select e.subject, count(*) as times, max(e.at) as last_at from audit_entry e
                         where e.kind = :kind and e.detail like :detail group by e.subject order by e.subject
                        """)
                .param("kind", AuditKind.REFUSAL.name())
                .param("detail", "% " + messageKey)
                .query((row, number) -> new Refused(
                        row.getString("subject"),
                        row.getLong("times"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Page<AuditEntry> page(String where, Map<String, Object> parameters, Pageable page) {
        long total = jdbc.sql("select count(*) from audit_entry e" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<AuditEntry> rows = jdbc.sql("select e.* from audit_entry e" + where
                        + " order by e.at desc, e.id desc limit :size offset :offset")
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> entry(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private static String where(AuditSearch search, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (search.kind() != null) {
            where.append(" and e.kind = :kind");
            parameters.put("kind", search.kind().name());
        }
        if (search.actors() != null) {
            where.append(" and e.actor in (:actors)");
            parameters.put("actors", search.actors());
        }
        if (!search.subject().isEmpty()) {
            where.append(" and position(:subject in e.subject) = 1");
            parameters.put("subject", search.subject());
        }
        if (search.from() != null) {
            where.append(" and e.at >= :from");
            parameters.put("from", offset(search.from()));
        }
        if (search.until() != null) {
            where.append(" and e.at < :until");
            parameters.put("until", offset(search.until()));
        }
        return where.toString();
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("detail"),
                row.getObject("position", Long.class),
                row.getString("hash"));
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
