package org.govhall.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.govhall.audit.ChainHash;
import org.govhall.audit.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes each day with one hash over everything that was done, and keeps these hashes for everybody to see. */
@Component
class DailyRoots {

    /** A day is closed a while after midnight, when the last act of that day has surely been stored. */
    private static final int MINUTES_AFTER_MIDNIGHT = 30;

    private static final int ROWS_AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    DailyRoots(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transaction, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(ROWS_AT_ONCE);
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether no day waits to be closed; costs one look at an index. */
    boolean isUpToDate() {
        LocalDate next = firstOpenDay(last());
        return next == null || next.isAfter(lastDayToClose());
    }

    /** Closes every day that is over and not closed yet: after a stop of a week, a week. */
    void closeDays() {
        LocalDate until = lastDayToClose();
        while (Boolean.TRUE.equals(transaction.execute(status -> closeNext(until)))) {
            // one day, one transaction: what is closed stays closed
            continue;
        }
    }

    private boolean closeNext(LocalDate until) {
        DailyRoot last = last();
        LocalDate day = firstOpenDay(last);
        if (day == null || day.isAfter(until)) {
            return false;
        }
        MerkleTree tree = treeOf(day);
        store(DailyRoot.after(
                last == null ? ChainHash.BEGINNING : last.hash(), day, tree.size(), tree.root(), clock.instant()));
        return true;
    }

    /** Built while the rows pass by; within a transaction, or the driver reads them all at once. */
    MerkleTree treeOf(LocalDate day) {
        MerkleTree tree = new MerkleTree();
        streaming.query(
                "select hash from casework_event where at >= ? and at < ? order by hash",
                row -> {
                    tree.add(row.getString(1));
                },
                beginOf(day),
                beginOf(day.plusDays(1)));
        return tree;
    }

    private void store(DailyRoot day) {
        jdbc.sql("""
                        insert into casework_daily_root (on_date, entries, root, previous_hash, hash, computed_at)
                        values (:on, :entries, :root, :previous, :hash, :at)
                        """)
                .param("on", day.on())
                .param("entries", day.entries())
                .param("root", day.root())
                .param("previous", day.previousHash())
                .param("hash", day.hash())
                .param("at", day.computedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable LocalDate firstOpenDay(@Nullable DailyRoot last) {
        if (last != null) {
            return last.on().plusDays(1);
        }
        return jdbc.sql("select at from casework_event order by at fetch first 1 rows only")
                .query(OffsetDateTime.class)
                .optional()
                .map(first -> first.atZoneSameInstant(zone).toLocalDate())
                .orElse(null);
    }

    private LocalDate lastDayToClose() {
        return clock.instant()
                .atZone(zone)
                .minusMinutes(MINUTES_AFTER_MIDNIGHT)
                .toLocalDate()
                .minusDays(1);
    }

    private @Nullable DailyRoot last() {
        return jdbc.sql("select * from casework_daily_root order by on_date desc fetch first 1 rows only")
                .query((row, number) -> root(row))
                .optional()
                .orElse(null);
    }

    int count() {
        return jdbc.sql("select count(*) from casework_daily_root")
                .query(Integer.class)
                .single();
    }

    /** The days after this one, in their order. */
    List<DailyRoot> after(@Nullable LocalDate day, int limit) {
        return jdbc.sql(
                        "select * from casework_daily_root where on_date > :day order by on_date fetch first :limit rows only")
                .param("day", day == null ? LocalDate.EPOCH : day)
                .param("limit", limit)
                .query((row, number) -> root(row))
                .list();
    }

    Optional<DailyRoot> of(LocalDate day) {
        return jdbc.sql("select * from casework_daily_root where on_date = :day")
                .param("day", day)
                .query((row, number) -> root(row))
                .optional();
    }

    List<DailyRoot> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from casework_daily_root where on_date between :from and :to order by on_date")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> root(row))
                .list();
    }

    /** The latest first. */
    Page<DailyRoot> latest(Pageable page) {
        List<DailyRoot> rows = jdbc.sql(
                        "select * from casework_daily_root order by on_date desc offset :offset rows fetch next :size rows only")
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> root(row))
                .list();
        return new PageImpl<>(rows, page, count());
    }

    private OffsetDateTime beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static DailyRoot root(ResultSet row) throws SQLException {
        Instant computed = row.getObject("computed_at", OffsetDateTime.class).toInstant();
        return new DailyRoot(
                row.getObject("on_date", LocalDate.class),
                row.getInt("entries"),
                row.getString("root"),
                row.getString("previous_hash"),
                row.getString("hash"),
                computed);
    }
}
