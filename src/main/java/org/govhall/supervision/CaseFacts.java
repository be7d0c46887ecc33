package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseStatus;
import org.govhall.catalog.CaseType;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the view {@code casework_facts}. Every question takes the centres the viewer may see, and costs one statement
 * however many cases there are (a page of a list: two).
 */
@Repository
@Transactional(readOnly = true)
class CaseFacts {

    private static final int ROWS_AT_A_TIME = 500;

    private static final String ROW = """
            f.case_id, f.number, f.item_code, f.case_type, f.center_id, f.department_id, f.window_id, f.status,
            f.received_on, f.notice_due_at, f.accepted_on, f.promised_due_at, f.statutory_due_at, f.completed_at,
            f.completed_on, f.ended_at
            """;

    private static final String COUNTS = Arrays.stream(AlertLevel.values())
            .map(Enum::name)
            .map(level -> "count(case when alert_level = '" + level + "' then 1 end) as "
                    + level.toLowerCase(Locale.ROOT) + "_cases")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    CaseFacts(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** The cases behind a figure: as many as it says. */
    Page<FactRow> behind(Counted counted, Selection selection, Pageable page) {
        String from = " from casework_facts f where " + counted.condition() + selection.condition();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters(selection))
                .query(Long.class)
                .single();
        List<FactRow> rows = jdbc.sql("select " + ROW + from + " order by f.received_at desc, f.case_id"
                        + " offset :offset rows fetch next :size rows only")
                .params(parameters(selection))
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, n) -> factIn(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** The same cases one by one, without keeping them in memory. */
    void eachBehind(Counted counted, Selection selection, Consumer<FactRow> reader) {
        jdbc.sql("select " + ROW + " from casework_facts f where " + counted.condition() + selection.condition()
                        + " order by f.received_at desc, f.case_id")
                .withFetchSize(ROWS_AT_A_TIME)
                .params(parameters(selection))
                .query((RowCallbackHandler) row -> reader.accept(factIn(row)));
    }

    Optional<FactRow> find(CaseId id, Set<CenterId> centers) {
        return jdbc.sql("select " + ROW + " from casework_facts f where f.case_id = :id and f.center_id in (:centers)")
                .param("id", id.value())
                .param("centers", centers.stream().map(CenterId::value).toList())
                .query((row, n) -> factIn(row))
                .optional();
    }

    /**
     * What needs somebody now.
     *
     * @param counts of all levels, whichever the page shows
     * @param page of the levels asked for, those with the least time left first; an old one stays until it is ended
     */
    record Alerts(Map<AlertLevel, Long> counts, List<Alert> page) {}

    /** One statement for both, since finding these cases is what it costs. */
    Alerts alerts(List<Horizons.Near> near, Instant now, Collection<AlertLevel> levels, Pageable page) {
        Map<String, Object> parameters = new HashMap<>();
        String alerts = alerts(near, now, parameters);
        parameters.put("levels", levels.stream().map(Enum::name).toList());
        parameters.put("offset", page.getOffset());
        parameters.put("size", page.getPageSize());
        Map<AlertLevel, Long> counts = new EnumMap<>(AlertLevel.class);
        List<Alert> rows = new ArrayList<>();
        jdbc.sql("with a as (" + alerts + "), n as (select " + COUNTS + " from a), p as (select * from a where"
                        + " alert_level in (:levels) order by due_at, alert_id offset :offset rows fetch next :size"
                        + " rows only) select n.*, p.alert_level, p.due_at, " + ROW + " from n left join p on true"
                        + " left join casework_facts f on f.case_id = p.alert_id order by p.due_at, p.alert_id")
                .params(parameters)
                .query((RowCallbackHandler) row -> {
                    for (AlertLevel level : AlertLevel.values()) {
                        counts.put(level, row.getLong(level.name().toLowerCase(Locale.ROOT) + "_cases"));
                    }
                    if (row.getObject("case_id") != null) {
                        rows.add(new Alert(
                                factIn(row),
                                AlertLevel.valueOf(row.getString("alert_level")),
                                Objects.requireNonNull(instant(row, "due_at"))));
                    }
                });
        return new Alerts(counts, rows);
    }

    /**
     * The cases that need somebody now, as a query for {@code alert_id}, {@code due_at} and {@code alert_level}. The
     * statutory deadline is never earlier than the promised one. Each promise has its own bound, named one by one, so that
     * an index finds these cases among all that are open, and tells all of this without reading one.
     */
    static String alerts(List<Horizons.Near> near, Instant now, Map<String, Object> parameters) {
        parameters.put("now", utc(now));
        List<String> parts = new ArrayList<>();
        int group = 0;
        for (Horizons.Near here : near) {
            String from = " from casework_facts f where f.center_id in (:centers" + group + ") and ";
            parameters.put(
                    "centers" + group,
                    here.centers().stream().map(CenterId::value).toList());
            parameters.put("notice" + group, utc(here.notice()));
            parts.add("select f.case_id as alert_id, f.notice_due_at as due_at, 'NOTICE' as alert_level" + from
                    + "f.status = 'RECEIVED' and f.notice_due_at < :notice" + group);
            for (Map.Entry<Instant, SortedSet<Integer>> bound : here.bounds().entrySet()) {
                String due = "due" + parts.size();
                parameters.put(due, utc(bound.getKey()));
                parts.add("select f.case_id, f.open_due_at, case when f.statutory_due_at < :now then 'RED'"
                        + " when f.open_due_at < :now then 'YELLOW' else 'WARNING' end" + from + "f.promised_days in ("
                        + bound.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ") and f.open_due_at < :" + due);
            }
            group++;
        }
        return String.join(" union all ", parts);
    }

    private Map<String, Object> parameters(Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        selection.bind(parameters);
        FigureSql.bind(parameters, Moments.of(selection.period(), zone), "");
        parameters.put("now", utc(clock.instant()));
        return parameters;
    }

    private static FactRow factIn(ResultSet row) throws SQLException {
        return new FactRow(
                new CaseId(id(row, "case_id")),
                row.getString("number"),
                new ItemCode(row.getString("item_code")),
                CaseType.valueOf(row.getString("case_type")),
                new CenterId(id(row, "center_id")),
                new DepartmentId(id(row, "department_id")),
                new WindowId(id(row, "window_id")),
                CaseStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(day(row, "received_on")),
                instant(row, "notice_due_at"),
                day(row, "accepted_on"),
                instant(row, "promised_due_at"),
                instant(row, "statutory_due_at"),
                instant(row, "completed_at"),
                day(row, "completed_on"),
                instant(row, "ended_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return FigureSql.utc(instant);
    }
}
