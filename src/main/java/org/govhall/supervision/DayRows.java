package org.govhall.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of days and months. They are never counted up: what is to be right again is made anew from the cases by one
 * statement, and the months it touches from the rows of their days, in one transaction. So it does not matter how often, in
 * which order or after which crash that is done. Whoever makes rows holds the row of {@code supervision_closing}.
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

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DayRows(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What holds of the rows.
     *
     * @param closedTo the last day that has rows; null where none has
     * @param marked days of the period that must be counted anew in one of the centres
     */
    record Standing(@Nullable LocalDate closedTo, SortedSet<LocalDate> marked) {}

    /** Of all days. */
    @Transactional(readOnly = true)
    public Standing standing(Collection<UUID> centers) {
        return standing(centers, LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
    }

    @Transactional(readOnly = true)
    public Standing standing(Collection<UUID> centers, Period period) {
        return standing(centers, period.from(), period.to());
    }

    private Standing standing(Collection<UUID> centers, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> marked = new TreeSet<>();
        LocalDate[] closedTo = new LocalDate[1];
        jdbc.sql(
                        "select distinct c.closed_to, m.counted_on from supervision_closing c left join supervision_changed_day m"
                                + " on m.counted_on between :from and :to and m.center_id in (:centers)")
                .param("from", from)
                .param("to", to)
                .param("centers", centers)
                .query((RowCallbackHandler) row -> {
                    closedTo[0] = row.getObject("closed_to", LocalDate.class);
                    LocalDate day = row.getObject("counted_on", LocalDate.class);
                    if (day != null) {
                        marked.add(day);
                    }
                });
        return new Standing(closedTo[0], marked);
    }

    /** Part of the transaction of what changed the days; only ever adds, so nobody waits for anybody. */
    public void mark(CenterId center, Collection<LocalDate> days) {
        for (LocalDate day : days) {
            jdbc.sql("insert into supervision_changed_day (center_id, counted_on) values (:center, :day)")
                    .param("center", center.value())
                    .param("day", day)
                    .update();
        }
    }

    /**
     * Makes the rows of the days that are over and have none, at most of one month at a time.
     *
     * @param to the last day that is over
     * @return whether there may be more to do
     */
    public boolean close(LocalDate to) {
        LocalDate closedTo = lock();
        LocalDate from = closedTo == null ? firstDay() : closedTo.plusDays(1);
        if (from == null || from.isAfter(to)) {
            if (closedTo == null) {
                closedTo(to);
            }
            return false;
        }
        LocalDate end = from.withDayOfMonth(from.lengthOfMonth());
        LocalDate last = end.isBefore(to) ? end : to;
        make(new Period(from, last), null);
        closedTo(last);
        return last.isBefore(to);
    }

    /**
     * Counts anew some of the days that are marked, those of one centre and month.
     *
     * @return whether any was marked
     */
    public boolean countMarked() {
        LocalDate closedTo = lock();
        record Mark(long id, UUID center, LocalDate day) {}
        List<Mark> marks = jdbc.sql(
                        "select id, center_id, counted_on from supervision_changed_day order by id fetch first 1000 rows only")
                .query((row, n) -> new Mark(
                        row.getLong("id"),
                        row.getObject("center_id", UUID.class),
                        row.getObject("counted_on", LocalDate.class)))
                .list();
        if (marks.isEmpty()) {
            return false;
        }
        Mark first = marks.get(0);
        List<Mark> chosen = marks.stream()
                .filter(mark -> mark.center().equals(first.center())
                        && mark.day().withDayOfMonth(1).equals(first.day().withDayOfMonth(1)))
                .toList();
        // the marks were read first: a change that is not in them commits later, and leaves its own
        SortedSet<LocalDate> days = new TreeSet<>();
        chosen.stream()
                .map(Mark::day)
                .filter(day -> closedTo != null && !day.isAfter(closedTo))
                .forEach(days::add);
        if (!days.isEmpty()) {
            make(new Period(days.first(), days.last()), first.center());
        }
        jdbc.sql("delete from supervision_changed_day where id in (:ids)")
                .param("ids", chosen.stream().map(Mark::id).toList())
                .update();
        return true;
    }

    /** Counts days of all centres anew, marked or not; what is not closed yet is left to {@link #close}. */
    public void countAnew(Period days) {
        LocalDate closedTo = lock();
        if (closedTo != null && !days.from().isAfter(closedTo)) {
            make(new Period(days.from(), days.to().isBefore(closedTo) ? days.to() : closedTo), null);
        }
    }

    /** Forgets all rows; until they are made anew everything is read from the cases. */
    public void forgetAll() {
        lock();
        jdbc.sql("update supervision_closing set closed_to = null").update();
        jdbc.sql("delete from supervision_month").update();
        jdbc.sql("delete from supervision_day").update();
        jdbc.sql("delete from supervision_changed_day").update();
    }

    private void make(Period days, @Nullable UUID center) {
        Map<String, Object> parameters = new HashMap<>();
        FigureSql.bind(parameters, List.of(days), zone, clock.instant());
        parameters.put("first", days.from().withDayOfMonth(1));
        parameters.put("last", days.to().withDayOfMonth(days.to().lengthOfMonth()));
        if (center != null) {
            parameters.put("center", center);
        }
        String here = center == null ? "" : " and center_id = :center";
        run("delete from supervision_day where counted_on between :from0 and :to0" + here, parameters);
        run(
                "insert into supervision_day (counted_on, month_on, center_id, department_id, item_code, "
                        + FigureSql.COLUMNS + ") "
                        + FigureSql.ofCases(
                                KEYS, List.of(days), center == null ? "" : " and f.center_id = :center", zone),
                parameters);
        run("delete from supervision_month where month_on between :first and :last" + here, parameters);
        run(OF_MONTHS + here + " group by month_on, center_id, department_id, item_code", parameters);
    }

    private void run(String sql, Map<String, Object> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private @Nullable LocalDate lock() {
        return jdbc.sql("select closed_to from supervision_closing where id = 1 for update")
                .query((row, n) -> new Standing(row.getObject("closed_to", LocalDate.class), new TreeSet<>()))
                .single()
                .closedTo();
    }

    private void closedTo(LocalDate day) {
        jdbc.sql("update supervision_closing set closed_to = :day where id = 1")
                .param("day", day)
                .update();
    }

    /** Nothing happens to a case before it is received. */
    private @Nullable LocalDate firstDay() {
        Set<LocalDate> first = new TreeSet<>();
        jdbc.sql("select min(f.received_on) as first_on from casework_facts f").query((RowCallbackHandler) row -> {
            LocalDate day = row.getObject("first_on", LocalDate.class);
            if (day != null) {
                first.add(day);
            }
        });
        return first.stream().findFirst().orElse(null);
    }
}
