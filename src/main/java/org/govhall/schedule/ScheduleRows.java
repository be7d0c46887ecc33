package org.govhall.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.ScheduledDay;
import org.govhall.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedule as it is stored: what is in force, what is being prepared, what was published when. */
@Component
class ScheduleRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ScheduleRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    UUID stamp() {
        return jdbc.sql("select stamp from schedule_state where id = 1")
                .query(UUID.class)
                .single();
    }

    List<ScheduledDay> days() {
        return jdbc.sql("select scheduled_on, kind, name from schedule_day order by scheduled_on")
                .query((row, number) -> day(row))
                .list();
    }

    long draftVersion() {
        return jdbc.sql("select draft_version from schedule_state where id = 1")
                .query(Long.class)
                .single();
    }

    /** Until this transaction ends, nobody else prepares or publishes. */
    long lockDraft() {
        return jdbc.sql("select draft_version from schedule_state where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void countDraftChange() {
        jdbc.sql("update schedule_state set draft_version = draft_version + 1 where id = 1")
                .update();
    }

    /** How days will be, by date; null for a day that the schedule will no longer name. */
    SortedMap<LocalDate, @Nullable ScheduledDay> changes() {
        SortedMap<LocalDate, @Nullable ScheduledDay> changes = new TreeMap<>();
        jdbc.sql("select scheduled_on, kind, name from schedule_change").query(row -> {
            LocalDate date = row.getObject("scheduled_on", LocalDate.class);
            changes.put(date, row.getString("kind") == null ? null : day(row));
        });
        return changes;
    }

    void replaceChanges(Map<LocalDate, @Nullable ScheduledDay> changes) {
        jdbc.sql("delete from schedule_change").update();
        batches.batchUpdate(
                "insert into schedule_change (scheduled_on, kind, name) values (:date, :kind, :name)",
                changes.entrySet().stream()
                        .map(change -> parameters(change.getKey(), change.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Makes the days what the changes say; from here on every node reads them anew. */
    void apply(Map<LocalDate, @Nullable ScheduledDay> changes) {
        SqlParameterSource[] all = changes.entrySet().stream()
                .map(change -> parameters(change.getKey(), change.getValue()))
                .toArray(SqlParameterSource[]::new);
        SqlParameterSource[] named = changes.values().stream()
                .filter(day -> day != null)
                .map(day -> parameters(day.date(), day))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("delete from schedule_day where scheduled_on = :date", all);
        batches.batchUpdate("insert into schedule_day (scheduled_on, kind, name) values (:date, :kind, :name)", named);
        jdbc.sql("update schedule_state set stamp = :stamp where id = 1")
                .param("stamp", Ids.next())
                .update();
    }

    /** The edition that came with the program and was loaded last; its row stays locked in this transaction. */
    String lockEdition() {
        return jdbc.sql("select edition from schedule_state where id = 1 for update")
                .query(String.class)
                .single();
    }

    void recordEdition(String sha256) {
        jdbc.sql("update schedule_state set edition = :edition where id = 1")
                .param("edition", sha256)
                .update();
    }

    void recordPublication(String by, String years, int daysChanged, LocalDate firstDay, Instant now) {
        jdbc.sql("insert into schedule_publication"
                        + " (published_at, published_by, years, days_changed, first_day, cases_moved)"
                        + " values (:at, :by, :years, :days, :first, 0)")
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("years", years)
                .param("days", daysChanged)
                .param("first", firstDay)
                .update();
    }

    /** What was published, the latest first; not where only hours changed. */
    List<Publication> publications(int most) {
        return jdbc.sql(
                        "select * from schedule_publication where days_changed > 0 order by id desc fetch first :most rows only")
                .param("most", most)
                .query((row, number) -> publication(row))
                .list();
    }

    /** What has not been followed to its end, the latest first. */
    List<Publication> unsettled() {
        return jdbc.sql("select * from schedule_publication where settled_at is null order by id desc")
                .query((row, number) -> publication(row))
                .list();
    }

    void countMoved(long publication, int moved) {
        jdbc.sql("update schedule_publication set cases_moved = cases_moved + :moved where id = :id")
                .param("moved", moved)
                .param("id", publication)
                .update();
    }

    void markFollowed(Collection<Long> publications, Instant now) {
        mark("followed_at", publications, now);
    }

    void settle(Collection<Long> publications, Instant now) {
        mark("settled_at", publications, now);
    }

    private void mark(String column, Collection<Long> publications, Instant now) {
        if (!publications.isEmpty()) {
            jdbc.sql("update schedule_publication set " + column + " = :at where id in (:ids)")
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("ids", publications)
                    .update();
        }
    }

    private static ScheduledDay day(ResultSet row) throws SQLException {
        return new ScheduledDay(
                row.getObject("scheduled_on", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("years"),
                row.getInt("days_changed"),
                row.getObject("first_day", LocalDate.class),
                row.getInt("cases_moved"),
                row.getObject("followed_at", OffsetDateTime.class) != null,
                row.getObject("settled_at", OffsetDateTime.class) != null);
    }

    private static SqlParameterSource parameters(LocalDate date, @Nullable ScheduledDay day) {
        return new MapSqlParameterSource("date", date)
                .addValue("kind", day == null ? null : day.kind().name())
                .addValue("name", day == null ? null : day.name());
    }
}
