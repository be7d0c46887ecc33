package org.govhall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the entries of the log, one chain for each kind. An act only inserts its entry and waits for nobody; shortly
 * after, the entries that have come are linked in the order of their numbers, under a lock on their own chain that no act
 * ever asks for.
 */
@Service
public class AuditChains {

    /** 网络安全法, Article 21: logs are kept for no less than six months. */
    private static final int FEWEST_MONTHS = 6;

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final AuditLog log;
    private final Clock clock;
    private final ZoneId zone;
    private final int keptMonths;

    AuditChains(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            AuditLog log,
            Clock clock,
            ZoneId zone,
            @Value("${govhall.audit.kept-months}") int keptMonths) {
        if (keptMonths < FEWEST_MONTHS) {
            throw new IllegalArgumentException(
                    "govhall.audit.kept-months is " + keptMonths + ", but the law asks for " + FEWEST_MONTHS);
        }
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
        this.keptMonths = keptMonths;
    }

    /** How long an entry is kept. */
    public int keptMonths() {
        return keptMonths;
    }

    /** All chains, in the order of the kinds; those of which nothing has been linked yet are left out. */
    @Transactional(readOnly = true)
    public List<AuditChain> all() {
        return jdbc.sql("select * from audit_chain").query((row, number) -> chain(row)).list().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** Entries that wait to be linked. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from audit_entry where position is null")
                .query(Long.class)
                .single();
    }

    /** Links what has come. Doing it twice, or on two nodes at once, links nothing twice. */
    public void link() {
        for (AuditKind kind : AuditKind.values()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> linkSome(kind)))) {
                // each thousand is stored by itself
                continue;
            }
        }
    }

    private boolean linkSome(AuditKind kind) {
        List<AuditEntry> waiting = waiting(kind);
        if (waiting.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into audit_chain (kind, position, hash, anchor_position, anchor_hash, verified)
                        select cast(:kind as varchar), 0, cast(:beginning as varchar), 0, cast(:beginning as varchar), 0
                         where not exists (select 1 from audit_chain where kind = :kind)
                        """)
                .param("kind", kind.name())
                .param("beginning", ChainHash.BEGINNING)
                .update();
        Link head = locked(kind);
        // what another node has linked before the lock was ours must not be linked again
        waiting = waiting(kind);
        long position = head.position();
        String hash = head.hash();
        List<Object[]> links = new ArrayList<>(waiting.size());
        for (AuditEntry entry : waiting) {
            position++;
            hash = ChainHash.next(hash, entry.content());
            links.add(new Object[] {position, hash, entry.id()});
        }
        batches.batchUpdate("update audit_entry set position = ?, hash = ? where id = ?", links);
        jdbc.sql("update audit_chain set position = :position, hash = :hash where kind = :kind")
                .param("position", position)
                .param("hash", hash)
                .param("kind", kind.name())
                .update();
        return waiting.size() == AT_ONCE;
    }

    private List<AuditEntry> waiting(AuditKind kind) {
        return jdbc.sql("select * from audit_entry where kind = :kind and position is null order by id limit :most")
                .param("kind", kind.name())
                .param("most", AT_ONCE)
                .query((row, number) -> AuditRecords.entry(row))
                .list();
    }

    private record Link(long position, String hash) {}

    private Link locked(AuditKind kind) {
        return jdbc.sql("select position, hash from audit_chain where kind = :kind for update")
                .param("kind", kind.name())
                .query((row, number) -> new Link(row.getLong("position"), row.getString("hash")))
                .single();
    }

    /** Verifies every chain from the oldest entry kept to the last, and keeps what was found. */
    public void verify() {
        for (AuditChain chain : all()) {
            verify(chain.kind());
        }
    }

    /**
     * Verifies one chain: every place is filled, every hash follows from the one before and from what the entry says, and
     * the last is the one that the chain knows.
     *
     * @return the first place that is not as written; null where all are
     */
    public @Nullable Long verify(AuditKind kind) {
        Found found = Objects.requireNonNull(transaction.execute(status -> walk(kind)));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update audit_chain set verified_at = :at, verified = :verified, broken_at = :broken where kind = :kind")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("verified", found.intact())
                .param("broken", found.brokenAt())
                .param("kind", kind.name())
                .update());
        return found.brokenAt();
    }

    private record Found(long intact, @Nullable Long brokenAt) {}

    private Found walk(AuditKind kind) {
        // the lock keeps the end of the chain still while it is looked at; only the linking waits for it
        Link head = locked(kind);
        Link at = jdbc.sql("select anchor_position, anchor_hash from audit_chain where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> new Link(row.getLong(1), row.getString(2)))
                .single();
        long first = at.position();
        while (at.position() < head.position()) {
            List<AuditEntry> some = jdbc.sql(
                            "select * from audit_entry where kind = :kind and position > :after order by position limit :most")
                    .param("kind", kind.name())
                    .param("after", at.position())
                    .param("most", AT_ONCE)
                    .query((row, number) -> AuditRecords.entry(row))
                    .list();
            if (some.isEmpty()) {
                return new Found(at.position() - first, at.position() + 1);
            }
            for (AuditEntry entry : some) {
                long position = at.position() + 1;
                String hash = ChainHash.next(at.hash(), entry.content());
                if (!Objects.equals(entry.position(), position) || !hash.equals(entry.hash())) {
                    return new Found(at.position() - first, position);
                }
                at = new Link(position, hash);
            }
        }
        boolean ends = at.position() == head.position() && at.hash().equals(head.hash());
        return new Found(at.position() - first, ends ? null : at.position());
    }

    /**
     * Removes what is older than the time the log is kept. The hash of the last entry removed stays as the anchor of its
     * chain, so that what is kept can be verified as before. A broken chain is left as it is, for whoever looks into it.
     */
    public void sweep() {
        Instant oldest = clock.instant().atZone(zone).minusMonths(keptMonths).toInstant();
        for (AuditChain chain : all()) {
            if (verify(chain.kind()) == null) {
                transaction.executeWithoutResult(status -> sweep(chain.kind(), oldest));
            }
        }
    }

    private void sweep(AuditKind kind, Instant oldest) {
        Link head = locked(kind);
        // an act that took long may stand behind a later one; nothing goes before its time
        Long firstKept = jdbc.sql(
                        "select min(position) from audit_entry where kind = :kind and position is not null and at >= :oldest")
                .param("kind", kind.name())
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(null);
        long last = firstKept == null ? head.position() : firstKept - 1;
        String hash = jdbc.sql("select hash from audit_entry where kind = :kind and position = :last")
                .param("kind", kind.name())
                .param("last", last)
                .query(String.class)
                .optional()
                .orElse(null);
        if (hash == null) {
            return;
        }
        int removed = jdbc.sql("delete from audit_entry where kind = :kind and position <= :last")
                .param("kind", kind.name())
                .param("last", last)
                .update();
        jdbc.sql("""
                        update audit_chain set anchor_position = :last, anchor_hash = :hash, anchored_at = :at
                         where kind = :kind
                        """)
                .param("last", last)
                .param("hash", hash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .update();
        log.record(AuditKind.LOG_SWEPT, null, "log/" + kind.name(), removed + " removed, up to no. " + last);
    }

    private static AuditChain chain(ResultSet row) throws SQLException {
        return new AuditChain(
                AuditKind.valueOf(row.getString("kind")),
                row.getLong("position"),
                row.getString("hash"),
                row.getLong("anchor_position"),
                instant(row, "anchored_at"),
                instant(row, "verified_at"),
                row.getLong("verified"),
                row.getObject("broken_at", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
