package org.govhall.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.kernel.Ids;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifications that an administrator began. How far each has come stands in the database: one can leave the page and
 * come back, and a program that was stopped goes on where it was.
 */
@Service
class TrailRuns {

    /** Shorter than the lock is held, so that no second node begins beside the first. */
    private static final Duration AT_A_STRETCH = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final TrailVerification verification;
    private final DailyRoots roots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailRuns(
            JdbcClient jdbc,
            TrailVerification verification,
            DailyRoots roots,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.verification = verification;
        this.roots = roots;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins to verify all cases and all days, unless that is being done already. */
    @Transactional
    public void beginAll(String by) {
        if (!isAnyOpen()) {
            insert(Ids.next(), null, by, verification.countCases(), roots.count());
        }
    }

    /**
     * Verifies one case at once.
     *
     * @throws Refusal when there is no case of that number
     */
    @Transactional
    public void checkOne(String typed, String by) {
        TrailVerification.Looked looked = CaseNumber.read(typed)
                .flatMap(verification::ofCase)
                .orElseThrow(() -> new Refusal("casework.trail.refused.no-such-case").on("number"));
        UUID id = Ids.next();
        insert(id, CaseNumber.read(typed).orElseThrow().value(), by, 1, 0);
        TrailRun run = find(id).orElseThrow();
        store(run, looked);
        finish(id);
    }

    boolean isAnyOpen() {
        return jdbc.sql("select count(*) from casework_trail_run where finished_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Goes on with what is begun, for a while. */
    void work() {
        long until = System.nanoTime() + AT_A_STRETCH.toNanos();
        while (System.nanoTime() < until && Boolean.TRUE.equals(transaction.execute(status -> workOnce()))) {
            // each step is stored by itself
            continue;
        }
    }

    /** One step of the oldest open run; false when nothing is open. */
    private boolean workOnce() {
        TrailRun run = jdbc.sql(
                        "select * from casework_trail_run where finished_at is null order by started_at fetch first 1 rows only")
                .query((row, number) -> run(row))
                .optional()
                .orElse(null);
        if (run == null) {
            return false;
        }
        TrailVerification.Looked cases = verification.casesAfter(run.lastCase());
        if (cases.cases() > 0) {
            store(run, cases);
            return true;
        }
        LocalDate last = run.daysChecked() == 0 ? null : lastDayOf(run);
        TrailVerification.LookedAtDays days = verification.daysAfter(last);
        if (days.days() > 0) {
            store(run, days);
        } else {
            finish(run.id());
        }
        return true;
    }

    /** Days follow each other without a gap, so their number tells the last; a gap was reported when it was met. */
    private @Nullable LocalDate lastDayOf(TrailRun run) {
        return jdbc.sql(
                        "select on_date from casework_daily_root order by on_date offset :skip rows fetch next 1 rows only")
                .param("skip", run.daysChecked() - 1)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private void insert(UUID id, @Nullable String number, String by, int cases, int days) {
        jdbc.sql("""
                        insert into casework_trail_run (id, case_number, started_by, started_at, cases_total,
                            cases_checked, entries_checked, days_total, days_checked, last_case_id, broken)
                        values (:id, :number, :by, :at, :cases, 0, 0, :days, 0, :last, 0)
                        """)
                .param("id", id)
                .param("number", number)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cases", cases)
                .param("days", days)
                .param("last", TrailVerification.BEFORE_ALL)
                .update();
    }

    private void store(TrailRun run, TrailVerification.Looked looked) {
        jdbc.sql("""
                        update casework_trail_run
                           set cases_checked = cases_checked + :cases, entries_checked = entries_checked + :entries,
                               last_case_id = :last, broken = broken + :broken
                         where id = :id
                        """)
                .param("id", run.id())
                .param("cases", looked.cases())
                .param("entries", looked.entries())
                .param("last", looked.lastCase())
                .param("broken", looked.broken())
                .update();
        remember(run, looked.first());
    }

    private void store(TrailRun run, TrailVerification.LookedAtDays looked) {
        jdbc.sql(
                        "update casework_trail_run set days_checked = days_checked + :days, broken = broken + :broken where id = :id")
                .param("id", run.id())
                .param("days", looked.days())
                .param("broken", looked.broken())
                .update();
        remember(run, looked.first());
    }

    private void remember(TrailRun run, @Nullable TrailBreak first) {
        if (first == null || run.first() != null) {
            return;
        }
        jdbc.sql("""
                        update casework_trail_run
                           set break_damage = :damage, break_case_id = :case, break_number = :number,
                               break_ordinal = :ordinal, break_date = :on
                         where id = :id
                        """)
                .param("id", run.id())
                .param("damage", first.damage().name())
                .param("case", first.caseId())
                .param("number", first.number())
                .param("ordinal", first.ordinal())
                .param("on", first.on())
                .update();
    }

    private void finish(UUID id) {
        jdbc.sql("update casework_trail_run set finished_at = :at where id = :id")
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TrailRun> find(UUID id) {
        return jdbc.sql("select * from casework_trail_run where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<TrailRun> latest(Pageable page) {
        List<TrailRun> rows = jdbc.sql(
                        "select * from casework_trail_run order by started_at desc, id desc offset :offset rows fetch next :size rows only")
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> run(row))
                .list();
        long total = jdbc.sql("select count(*) from casework_trail_run")
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private static TrailRun run(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        String damage = row.getString("break_damage");
        return new TrailRun(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("cases_total"),
                row.getInt("cases_checked"),
                row.getInt("entries_checked"),
                row.getInt("days_total"),
                row.getInt("days_checked"),
                row.getObject("last_case_id", UUID.class),
                row.getInt("broken"),
                damage == null
                        ? null
                        : new TrailBreak(
                                TrailDamage.valueOf(damage),
                                row.getObject("break_case_id", UUID.class),
                                row.getString("break_number"),
                                row.getObject("break_ordinal", Integer.class),
                                row.getObject("break_date", LocalDate.class)));
    }
}
