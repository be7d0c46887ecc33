package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of days and months. They are never counted up: what is to be right again is made anew from the cases by one
 * statement, and the months it touches from the rows of their days, in one transaction. So it does not matter how often, in
 * which order or after which crash that is done. The row of the last day holds what happened up to a moment of it. Whoever
 * makes rows holds the row of {@code supervision_closing}.
 */
@Repository
@Transactional
class DayRows {

    private static final List<String> KEYS =
            List.of(FigureSql.DAY, FigureSql.FIRST_OF_MONTH, "f.center_id", "f.department_id", "f.item_code");

    private static final String OF_MONTHS =
            "insert into supervision_month (month_on, center_id, department_id, item_code, "
                    + FigureSql.COLUMNS + ") select month_on, center_id, department_id, item_code, " + FigureSql.SUMS
                    + " from supervision_day where counted_on between :first and :last";

    private static final String MARKED =
            " from supervision_changed_day where counted_on between :from and :to and center_id in (:centers)";

    private static final int MARKS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DayRows(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** What does not hold any more of the rows: those of an item in a centre on a day. */
    record Mark(UUID center, String item, LocalDate day) {

        private boolean isOfMonth(Mark other) {
            return YearMonth.from(day).equals(YearMonth.from(other.day));
        }
    }

    /**
     * The marks on some days, each once.
     *
     * @param most no more than these are read
     */
    @Transactional(readOnly = true)
    public List<Mark> marks(Collection<UUID> centers, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("select distinct center_id, item_code, counted_on" + MARKED + " fetch first :most rows only")
                .param("from", from)
                .param("to", to)
                .param("centers", centers)
                .param("most", most)
                .query((row, n) -> mark(row))
                .list();
    }

    /** The first and the last day. */
    record Days(LocalDate from, LocalDate to) {}

    /** Between which of some days the marks are; empty where none is left. */
    @Transactional(readOnly = true)
    public Optional<Days> marked(Collection<UUID> centers, LocalDate from, LocalDate to) {
        return jdbc.sql("select min(counted_on) as first_on, max(counted_on) as last_on" + MARKED
                        + " having count(*) > 0")
                .param("from", from)
                .param("to", to)
                .param("centers", centers)
                .query((row, n) ->
                        new Days(row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)))
                .optional();
    }

    /** Up to which moment there are rows; null where there are none. */
    @Transactional(readOnly = true)
    public @Nullable Instant closedAt() {
        return closedAt("select closed_at from supervision_closing");
    }

    /** Part of the transaction of what changed the days; only ever adds, so nobody waits for anybody. */
    public void mark(CenterId center, ItemCode item, Collection<LocalDate> days) {
        for (LocalDate day : days) {
            jdbc.sql(
                            "insert into supervision_changed_day (center_id, item_code, counted_on) values (:center, :item, :day)")
                    .param("center", center.value())
                    .param("item", item.value())
                    .param("day", day)
                    .update();
        }
    }

    /**
     * Makes the rows of what happened before a moment and is not in them yet, at most of one month at a time.
     *
     * @param to up to which moment everything that happened is stored
     * @param atLeast it is left for later while it is shorter than this
     * @return whether there may be more to do
     */
    public boolean close(Instant to, Duration atLeast) {
        Instant closedAt = lock();
        LocalDate from = closedAt == null ? firstDay() : dayOf(closedAt);
        if (from == null) {
            closeAt(startOf(dayOf(to)));
            return false;
        }
        if (closedAt != null && to.isBefore(closedAt.plus(atLeast))
                || !startOf(from).isBefore(to)) {
            return false;
        }
        LocalDate endOfMonth = YearMonth.from(from).atEndOfMonth();
        boolean more = startOf(endOfMonth.plusDays(1)).isBefore(to);
        Instant last = more ? startOf(endOfMonth.plusDays(1)) : to;
        make(new Period(from, more ? endOfMonth : dayOf(to)), last, null);
        closeAt(last);
        return more;
    }

    /**
     * Where rows reach beyond the present, the clock was put back: those of later days are forgotten, and the day that is
     * now the last is closed anew.
     *
     * @param behind up to which moment there may be rows
     */
    public void openAfter(Instant now, Instant behind) {
        Instant closedAt = lock();
        if (closedAt == null || !closedAt.isAfter(now)) {
            return;
        }
        LocalDate day = dayOf(behind);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("day", day);
        run("delete from supervision_day where counted_on >= :day", parameters);
        closeAt(startOf(day));
        parameters.put("first", day.withDayOfMonth(1));
        parameters.put("last", YearMonth.from(day).atEndOfMonth());
        run("delete from supervision_month where month_on >= :first", parameters);
        run(OF_MONTHS + " group by month_on, center_id, department_id, item_code", parameters);
    }

    /**
     * Counts anew some of the days that are marked, those of one centre and month.
     *
     * @return whether any was marked
     */
    public boolean countMarked() {
        Instant closedAt = lock();
        record Stored(long id, Mark mark) {}
        List<Stored> stored = jdbc.sql("select id, center_id, item_code, counted_on from supervision_changed_day"
                        + " order by id fetch first " + MARKS_AT_A_TIME + " rows only")
                .query((row, n) -> new Stored(row.getLong("id"), mark(row)))
                .list();
        if (stored.isEmpty()) {
            return false;
        }
        Mark first = stored.get(0).mark();
        List<Stored> chosen = stored.stream()
                .filter(each -> each.mark().center().equals(first.center())
                        && each.mark().isOfMonth(first))
                .toList();
        // the marks were read first: a change that is not in them commits later, and leaves its own
        List<Mark> marks = chosen.stream().map(Stored::mark).distinct().toList();
        List<LocalDate> days = marks.stream().map(Mark::day).sorted().toList();
        if (closedAt != null && startOf(days.get(0)).isBefore(closedAt)) {
            LocalDate last = days.get(days.size() - 1);
            LocalDate closed = dayOf(closedAt);
            make(
                    new Period(days.get(0), last.isBefore(closed) ? last : closed),
                    closedAt,
                    new Part(
                            first.center(),
                            marks.stream().map(Mark::item).distinct().toList()));
        }
        jdbc.sql("delete from supervision_changed_day where id in (:ids)")
                .param("ids", chosen.stream().map(Stored::id).toList())
                .update();
        return true;
    }

    /** Counts days of all centres anew, marked or not; what is not closed yet is left to {@link #close}. */
    public void countAnew(Period days) {
        Instant closedAt = lock();
        if (closedAt != null && startOf(days.from()).isBefore(closedAt)) {
            LocalDate closed = dayOf(closedAt);
            make(new Period(days.from(), days.to().isBefore(closed) ? days.to() : closed), closedAt, null);
        }
    }

    /** Forgets all rows; until they are made anew everything is read from the cases. */
    public void forgetAll() {
        lock();
        jdbc.sql("update supervision_closing set closed_at = null").update();
        jdbc.sql("delete from supervision_month").update();
        jdbc.sql("delete from supervision_day").update();
        jdbc.sql("delete from supervision_changed_day").update();
    }

    /** Some items of a centre. */
    private record Part(UUID center, List<String> items) {}

    private void make(Period days, Instant before, @Nullable Part part) {
        Map<String, Object> parameters = new HashMap<>();
        FigureSql.bind(parameters, List.of(Moments.of(days, zone).before(before)), clock.instant());
        parameters.put("fromDay", days.from());
        parameters.put("toDay", days.to());
        parameters.put("first", days.from().withDayOfMonth(1));
        parameters.put("last", YearMonth.from(days.to()).atEndOfMonth());
        if (part != null) {
            parameters.put("center", part.center());
            parameters.put("items", part.items());
        }
        String here = part == null ? "" : " and center_id = :center and item_code in (:items)";
        String hereOfCases = part == null ? "" : " and f.center_id = :center and f.item_code in (:items)";
        run("delete from supervision_day where counted_on between :fromDay and :toDay" + here, parameters);
        run(
                "insert into supervision_day (counted_on, month_on, center_id, department_id, item_code, "
                        + FigureSql.COLUMNS + ") " + FigureSql.ofCases(KEYS, List.of(""), hereOfCases, zone),
                parameters);
        run("delete from supervision_month where month_on between :first and :last" + here, parameters);
        run(OF_MONTHS + here + " group by month_on, center_id, department_id, item_code", parameters);
    }

    private void run(String sql, Map<String, Object> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private @Nullable Instant lock() {
        return closedAt("select closed_at from supervision_closing where id = 1 for update");
    }

    private @Nullable Instant closedAt(String sql) {
        record Closed(@Nullable Instant at) {}
        return jdbc.sql(sql)
                .query((row, n) -> new Closed(closedAtIn(row)))
                .single()
                .at();
    }

    /** As a row of {@code supervision_closing} says. */
    static @Nullable Instant closedAtIn(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private void closeAt(Instant moment) {
        jdbc.sql("update supervision_closing set closed_at = :at where id = 1")
                .param("at", FigureSql.utc(moment))
                .update();
    }

    /** Nothing happens to a case before it is received. */
    private @Nullable LocalDate firstDay() {
        record First(@Nullable LocalDate day) {}
        return jdbc.sql("select min(f.received_on) as first_on from casework_facts f")
                .query((row, n) -> new First(row.getObject("first_on", LocalDate.class)))
                .single()
                .day();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getObject("center_id", UUID.class),
                row.getString("item_code"),
                row.getObject("counted_on", LocalDate.class));
    }
}
