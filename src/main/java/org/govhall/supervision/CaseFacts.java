package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** How many cases need somebody now, by level. */
    Map<AlertLevel, Long> countAlerts(Map<WarningHorizon, Set<CenterId>> horizons, Instant now) {
        Map<AlertLevel, Long> counts = new EnumMap<>(AlertLevel.class);
        for (AlertLevel level : AlertLevel.values()) {
            counts.put(level, 0L);
        }
        Map<String, Object> parameters = new HashMap<>();
        String alerts = alerts(horizons, now, parameters);
        jdbc.sql("select alert_level, count(*) as cases from (" + alerts + ") a group by alert_level")
                .params(parameters)
                .query((RowCallbackHandler)
                        row -> counts.put(AlertLevel.valueOf(row.getString("alert_level")), row.getLong("cases")));
        return counts;
    }

    /** The cases that need somebody now, those with the least time left first; an old one stays until it is ended. */
    List<Alert> alerts(
            Map<WarningHorizon, Set<CenterId>> horizons, Instant now, Collection<AlertLevel> levels, Pageable page) {
        Map<String, Object> parameters = new HashMap<>();
        String alerts = alerts(horizons, now, parameters);
        parameters.put("levels", levels.stream().map(Enum::name).toList());
        parameters.put("offset", page.getOffset());
        parameters.put("size", page.getPageSize());
        return jdbc.sql("select * from (" + alerts + ") a where alert_level in (:levels)"
                        + " order by due_at, case_id offset :offset rows fetch next :size rows only")
                .params(parameters)
                .query((row, n) -> new Alert(
                        factIn(row),
                        AlertLevel.valueOf(row.getString("alert_level")),
                        Objects.requireNonNull(instant(row, "due_at"))))
                .list();
    }

    /** The cases that need somebody now, as a query whose columns the caller chooses from. */
    static String alerts(Map<WarningHorizon, Set<CenterId>> horizons, Instant now, Map<String, Object> parameters) {
        parameters.put("now", utc(now));
        List<String> parts = new ArrayList<>();
        int group = 0;
        for (Map.Entry<WarningHorizon, Set<CenterId>> horizon : horizons.entrySet()) {
            String here = " from casework_facts f where f.center_id in (:centers" + group + ")";
            parameters.put(
                    "centers" + group,
                    horizon.getValue().stream().map(CenterId::value).toList());
            parameters.put("notice" + group, utc(horizon.getKey().oneDay()));
            parts.add("select " + ROW + ", f.notice_due_at as due_at, 'NOTICE' as alert_level" + here
                    + " and f.status = 'RECEIVED' and f.notice_due_at < :notice" + group);
            parts.add("select " + ROW + ", f.promised_due_at as due_at,"
                    + " case when f.statutory_due_at < :now then 'RED' when f.promised_due_at < :now then 'YELLOW'"
                    + " else 'WARNING' end as alert_level" + here
                    + " and f.status in ('ACCEPTED', 'REVIEWED', 'APPROVED', 'DENIED') and ("
                    + close(horizon.getKey(), now, "due" + group + "x", parameters) + ")");
            group++;
        }
        return String.join(" union all ", parts);
    }

    /**
     * That the promised deadline is passed or close; the statutory one is never earlier. Each number of promised days has
     * its own bound, named one by one, so that an index finds these cases among all that are open.
     */
    private static String close(WarningHorizon horizon, Instant now, String name, Map<String, Object> parameters) {
        List<String> steps = new ArrayList<>();
        steps.add("f.promised_days = 0 and f.promised_due_at < :now");
        String longer = "f.promised_days >= ";
        int below = 0;
        for (WarningHorizon.Step step : horizon.steps()) {
            String due = name + steps.size();
            parameters.put(due, utc(step.dueBefore().isBefore(now) ? now : step.dueBefore()));
            steps.add((below == 0
                            ? longer + step.promisedDays()
                            : "f.promised_days in ("
                                    + IntStream.range(step.promisedDays(), below)
                                            .mapToObj(Integer::toString)
                                            .collect(Collectors.joining(", "))
                                    + ")")
                    + " and f.promised_due_at < :" + due);
            below = step.promisedDays();
        }
        return "(" + String.join(") or (", steps) + ")";
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
