package org.govhall.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.audit.ChainHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the trails say with their hashes. It reads rows, a thousand cases at a time in one statement, so that
 * memory does not grow with their number and each case is seen as it was at one instant.
 */
@Component
class TrailVerification {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int CASES_AT_ONCE = 1000;
    private static final int DAYS_AT_ONCE = 31;

    private static final String COLUMNS = """
            select c.id, c.number, c.trail_length, c.trail_hash,
                   e.ordinal, e.kind, e.at, e.officer_id, e.actor_name, e.letter_id, e.letter_number, e.duty_id,
                   e.duty_on, e.power, e.note, e.previous_hash, e.hash, e.content_form
            """;

    private final JdbcClient jdbc;
    private final DailyRoots roots;

    TrailVerification(JdbcClient jdbc, DailyRoots roots) {
        this.jdbc = jdbc;
        this.roots = roots;
    }

    /** What was found in some cases that follow each other; the last of them is where the next look begins. */
    record Looked(
            int cases,
            int entries,
            UUID lastCase,
            int broken,
            @Nullable TrailBreak first) {}

    /** What was found in some days that follow each other. */
    record LookedAtDays(
            int days,
            @Nullable LocalDate lastDay,
            int broken,
            @Nullable TrailBreak first) {}

    /** Looks at the next cases; none are left when it has looked at none. */
    @Transactional(readOnly = true)
    public Looked casesAfter(UUID last) {
        Walk walk = new Walk();
        jdbc.sql(COLUMNS + """
                          from (select id, number, trail_length, trail_hash from casework_case
                                 where id > :last order by id fetch first :limit rows only) c
                          left join casework_event e on e.case_id = c.id
                         order by c.id, e.ordinal, e.id
                        """)
                .param("last", last)
                .param("limit", CASES_AT_ONCE)
                .query(walk::row);
        return walk.end(last);
    }

    /** @return empty when there is no case of that number */
    @Transactional(readOnly = true)
    public Optional<Looked> ofCase(CaseNumber number) {
        Walk walk = new Walk();
        jdbc.sql(COLUMNS + """
                          from casework_case c left join casework_event e on e.case_id = c.id
                         where c.number = :number
                         order by e.ordinal, e.id
                        """).param("number", number.value()).query(walk::row);
        Looked looked = walk.end(BEFORE_ALL);
        return looked.cases() == 0 ? Optional.empty() : Optional.of(looked);
    }

    /** Looks at the roots of the days after this one, and at the entries of these days. */
    @Transactional(readOnly = true)
    public LookedAtDays daysAfter(@Nullable LocalDate last) {
        String previous = last == null
                ? ChainHash.BEGINNING
                : roots.of(last).map(DailyRoot::hash).orElse(ChainHash.BEGINNING);
        LocalDate before = last;
        int broken = 0;
        TrailBreak first = null;
        List<DailyRoot> days = roots.after(last, DAYS_AT_ONCE);
        for (DailyRoot day : days) {
            TrailDamage damage = damageOf(day, before, previous);
            if (damage != null) {
                broken++;
                first = first == null ? TrailBreak.ofDay(damage, day.on()) : first;
            }
            before = day.on();
            previous = day.hash();
        }
        return new LookedAtDays(days.size(), before, broken, first);
    }

    private @Nullable TrailDamage damageOf(DailyRoot day, @Nullable LocalDate before, String previous) {
        boolean follows = before == null || day.on().equals(before.plusDays(1));
        if (!follows || !day.previousHash().equals(previous) || !day.isIntact()) {
            return TrailDamage.ROOT_BROKEN;
        }
        var tree = roots.treeOf(day.on());
        return tree.size() == day.entries() && tree.root().equals(day.root()) ? null : TrailDamage.DAY_CHANGED;
    }

    int countCases() {
        return jdbc.sql("select count(*) from casework_case")
                .query(Integer.class)
                .single();
    }

    /** Goes along the rows; a new case begins where the id changes. */
    private static final class Walk {

        private @Nullable TrailCheck current;
        private int cases;
        private int entries;
        private int broken;
        private @Nullable TrailBreak first;

        void row(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            TrailCheck check = current;
            if (check == null || !check.caseId().equals(id)) {
                close();
                cases++;
                check = new TrailCheck(
                        id, row.getString("number"), row.getInt("trail_length"), row.getString("trail_hash"));
                current = check;
            }
            if (row.getString("hash") != null) {
                entries++;
                check.next(
                        link(id, row),
                        row.getInt("content_form"),
                        row.getString("previous_hash"),
                        row.getString("hash"));
            }
        }

        private void close() {
            TrailBreak found = current == null ? null : current.result().orElse(null);
            if (found != null) {
                broken++;
                first = first == null ? found : first;
            }
        }

        Looked end(UUID last) {
            close();
            return new Looked(cases, entries, current == null ? last : current.caseId(), broken, first);
        }

        private static TrailLink link(UUID id, ResultSet row) throws SQLException {
            return new TrailLink(
                    id,
                    row.getInt("ordinal"),
                    row.getString("kind"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("officer_id", UUID.class),
                    row.getString("actor_name"),
                    row.getObject("letter_id", UUID.class),
                    row.getString("letter_number"),
                    row.getObject("duty_id", UUID.class),
                    row.getObject("duty_on", LocalDate.class),
                    row.getString("power"),
                    row.getString("note"));
        }
    }
}
