package org.govhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are linked without holding up an act, and what is done behind the program's back shows. */
@PostgresTest
class AuditChainsTest {

    private static int decade = 2020;

    private static final AuditKind KIND = AuditKind.SCHEDULE_CHANGED;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditChains chains;

    @Autowired
    private AuditRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    /** Each test has its own decade: what another has written is long past. */
    @BeforeEach
    void turn() {
        decade += 10;
        clock.moveTo(decade + "-11-20T10:00");
    }

    @Test
    void entriesAreLinkedInTheOrderOfTheirChain() {
        String subject = write(3);
        chains.link();
        List<AuditEntry> entries = entries(subject);
        assertThat(entries).extracting(AuditEntry::position).doesNotContainNull();
        for (int i = 1; i < entries.size(); i++) {
            AuditEntry before = entries.get(i - 1);
            AuditEntry entry = entries.get(i);
            assertThat(entry.position()).isEqualTo(Objects.requireNonNull(before.position()) + 1);
            assertThat(entry.hash()).isEqualTo(ChainHash.next(Objects.requireNonNull(before.hash()), entry.content()));
        }
        assertThat(chains.verify(KIND)).isNull();
    }

    @Test
    void twoNodesLinkNothingTwice() throws Exception {
        String subject = write(40);
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> done = Stream.<Runnable>of(chains::link, chains::link)
                    .<Future<?>>map(node -> nodes.submit(() -> {
                        both.countDown();
                        both.await();
                        node.run();
                        return null;
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(entries(subject))
                .extracting(AuditEntry::position)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(chains.verify(KIND)).isNull();
    }

    @Test
    void aChangedEntryShows() {
        AuditEntry second = linked(3).get(1);
        change("update audit_entry set detail = 'something else' where id = :id", second.id());
        assertThat(chains.verify(KIND)).isEqualTo(second.position());
        assertThat(chain().brokenAt()).isEqualTo(second.position());
        change("update audit_entry set detail = 'detail 1' where id = :id", second.id());
        assertThat(chains.verify(KIND)).isNull();
    }

    @Test
    void aRemovedEntryShowsAlsoWhenItWasTheLast() {
        AuditEntry last = linked(3).get(2);
        change("delete from audit_entry where id = :id", last.id());
        assertThat(chains.verify(KIND)).isEqualTo(last.position());
        jdbc.sql("""
                        insert into audit_entry (id, at, kind, actor, subject, detail, position, hash)
                        values (:id, :at, :kind, null, :subject, :detail, :position, :hash)
                        """)
                .param("id", last.id())
                .param("at", last.at().atOffset(ZoneOffset.UTC))
                .param("kind", last.kind().name())
                .param("subject", last.subject())
                .param("detail", last.detail())
                .param("position", last.position())
                .param("hash", last.hash())
                .update();
        assertThat(chains.verify(KIND)).isNull();
    }

    @Test
    void whatIsOldGoesAndTheRestCanStillBeVerified() {
        List<AuditEntry> old = linked(2);
        clock.moveTo((decade + 3) + "-11-20T09:59");
        List<AuditEntry> kept = linked(2);
        chains.sweep();
        assertThat(entries(old.get(0).subject())).as("not a minute early").hasSize(2);

        clock.moveTo((decade + 3) + "-11-20T10:01");
        chains.sweep();
        assertThat(entries(old.get(0).subject())).isEmpty();
        assertThat(entries(kept.get(0).subject())).hasSize(2);
        assertThat(chain().removedUntil()).isEqualTo(old.get(1).position());
        assertThat(chains.verify(KIND)).isNull();
        chains.link();
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'LOG_SWEPT' and subject = :subject")
                        .param("subject", "log/" + KIND)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aBrokenChainIsNotSwept() {
        List<AuditEntry> old = linked(2);
        change(
                "update audit_entry set detail = 'something else' where id = :id",
                old.get(0).id());
        clock.moveTo((decade + 7) + "-11-20T10:01");
        chains.sweep();
        assertThat(entries(old.get(0).subject())).hasSize(2);
        change(
                "update audit_entry set detail = 'detail 0' where id = :id",
                old.get(0).id());
        assertThat(chains.verify(KIND)).isNull();
    }

    @Test
    void nobodyKeepsTheLogForLessThanTheLawAsks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditChains(
                        jdbc, batches, transaction, log, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"), 5));
    }

    private List<AuditEntry> linked(int entries) {
        String subject = write(entries);
        chains.link();
        return entries(subject);
    }

    private String write(int entries) {
        String subject = "schedule/" + UUID.randomUUID();
        for (int i = 0; i < entries; i++) {
            log.recordApart(KIND, null, subject, "detail " + i);
        }
        return subject;
    }

    private List<AuditEntry> entries(String subject) {
        return records.find(new AuditSearch(KIND, null, subject, null, null), PageRequest.of(0, 100)).stream()
                .sorted(Comparator.comparing(AuditEntry::id))
                .toList();
    }

    private AuditChain chain() {
        return chains.all().stream()
                .filter(chain -> chain.kind() == KIND)
                .findFirst()
                .orElseThrow();
    }

    private void change(String statement, long id) {
        assertThat(jdbc.sql(statement).param("id", id).update()).isEqualTo(1);
    }
}
