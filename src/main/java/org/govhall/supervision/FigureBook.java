package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sums of periods. They are always what a count over all cases would give: from the rows of months and days as far
 * as those hold, and from the cases for today, for what is not closed yet and for days that were changed and not counted
 * anew so far.
 */
@Repository
@Transactional(readOnly = true)
class FigureBook {

    /** By what days that have no rows are counted, whatever is asked of them. */
    static final List<String> KEYS = Stream.concat(
                    Stream.of(FigureSql.FIRST_OF_MONTH),
                    Grouping.kept().stream().map(Grouping::column))
            .toList();

    private final JdbcClient jdbc;
    private final DayRows rows;
    private final OpenDays openDays;
    private final Clock clock;
    private final ZoneId zone;

    FigureBook(JdbcClient jdbc, DayRows rows, OpenDays openDays, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.openDays = openDays;
        this.clock = clock;
        this.zone = zone;
    }

    Figures figures(Selection selection) {
        return figuresBy(Grouping.DEPARTMENT, selection).values().stream().reduce(Figures.NONE, Figures::plus);
    }

    /** By the id or code of what they are grouped by; what had nothing in the period is left out. */
    Map<String, Figures> figuresBy(Grouping grouping, Selection selection) {
        return read(grouping.row(), grouping.column(), selection);
    }

    /** Received, accepted and completed of each month of the selection's period that had any. */
    Map<YearMonth, MonthCounts> months(Selection selection) {
        Map<YearMonth, MonthCounts> months = new HashMap<>();
        read("month_on", FigureSql.FIRST_OF_MONTH, selection).forEach((first, figures) -> {
            MonthCounts counts = new MonthCounts(
                    figures.count(Counted.RECEIVED), figures.count(Counted.ACCEPTED), figures.count(Counted.COMPLETED));
            if (!counts.equals(MonthCounts.NONE)) {
                months.put(YearMonth.from(LocalDate.parse(first)), counts);
            }
        });
        return months;
    }

    private Map<String, Figures> read(@Nullable String row, String key, Selection selection) {
        DayRows.Standing standing = rows.standing(selection.centerValues(), selection.period());
        ReadingPlan plan = row == null
                ? new ReadingPlan(List.of(), List.of(), List.of(selection.period()))
                : ReadingPlan.of(selection.period(), standing.closedTo(), standing.marked());
        Map<String, Figures> figures = new LinkedHashMap<>();
        if (row != null && !(plan.months().isEmpty() && plan.days().isEmpty())) {
            fromRows(row, plan, selection, figures);
        }
        if (!plan.open().isEmpty()) {
            fromCases(key, plan.open(), selection, figures);
        }
        return figures;
    }

    private void fromRows(String row, ReadingPlan plan, Selection selection, Map<String, Figures> figures) {
        Map<String, Object> parameters = parameters(selection);
        String chosen = chosen(selection, "");
        String parts = Stream.of(
                        part("supervision_month", "month_on", row, plan.months(), chosen, parameters),
                        part("supervision_day", "counted_on", row, plan.days(), chosen, parameters))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" union all "));
        jdbc.sql("select k0, " + FigureSql.SUMS + " from (" + parts + ") t group by k0")
                .params(parameters)
                .query((RowCallbackHandler)
                        found -> figures.merge(found.getString("k0"), FigureSql.figuresIn(found), Figures::plus));
    }

    private static @Nullable String part(
            String table,
            String day,
            String row,
            List<Period> stretches,
            String chosen,
            Map<String, Object> parameters) {
        if (stretches.isEmpty()) {
            return null;
        }
        List<String> days = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            String suffix = "_" + day + i;
            parameters.put("from" + suffix, stretches.get(i).from());
            parameters.put("to" + suffix, stretches.get(i).to());
            days.add(day + " between :from" + suffix + " and :to" + suffix);
        }
        return "select " + row + " as k0, " + FigureSql.SUMS + " from " + table + " where (" + String.join(" or ", days)
                + ")" + chosen + " group by " + row;
    }

    private void fromCases(String key, List<Period> stretches, Selection selection, Map<String, Figures> figures) {
        int place = KEYS.indexOf(key);
        OpenDays.Asked asked = new OpenDays.Asked(stretches, selection.within(stretches.get(0)));
        for (OpenDays.Counts counts : openDays.of(asked, this::read)) {
            figures.merge(counts.keys().get(place), counts.figures(), Figures::plus);
        }
    }

    private List<OpenDays.Counts> read(OpenDays.Asked asked) {
        Map<String, Object> parameters = parameters(asked.selection());
        FigureSql.bind(parameters, asked.stretches(), zone, clock.instant());
        return jdbc.sql(FigureSql.ofCases(KEYS, asked.stretches(), chosen(asked.selection(), "f."), zone))
                .params(parameters)
                .query((found, n) -> {
                    List<String> keys = new ArrayList<>();
                    for (int i = 0; i < KEYS.size(); i++) {
                        keys.add(found.getString("k" + i));
                    }
                    return new OpenDays.Counts(keys, FigureSql.figuresIn(found));
                })
                .list();
    }

    private static String chosen(Selection selection, String table) {
        return " and " + table + "center_id in (:centers)"
                + (selection.department() == null ? "" : " and " + table + "department_id = :department")
                + (selection.item() == null ? "" : " and " + table + "item_code = :item");
    }

    private static Map<String, Object> parameters(Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", selection.centerValues());
        if (selection.department() != null) {
            parameters.put("department", selection.department().value());
        }
        if (selection.item() != null) {
            parameters.put("item", selection.item().value());
        }
        return parameters;
    }

    // ---- up to now

    /** Since when cases are handled here, and when one last passed its promised deadline. */
    OverdueHistory overdueHistory(Set<CenterId> centers, Instant now) {
        List<UUID> ids = centers.stream().map(CenterId::value).toList();
        DayRows.Standing standing = rows.standing(ids);
        SortedSet<LocalDate> marked = standing.marked();
        OverdueHistory fromCases = historyOfCases(ids, standing.closedTo(), marked, now);
        if (standing.closedTo() == null) {
            return fromCases;
        }
        record MonthOf(LocalDate first, boolean accepted, boolean missed) {}
        List<MonthOf> months = jdbc.sql(
                        "select month_on, sum(n_accepted) as accepted, sum(n_missed) as missed from supervision_month"
                                + " where center_id in (:centers) group by month_on order by month_on")
                .param("centers", ids)
                .query((row, n) -> new MonthOf(
                        row.getObject("month_on", LocalDate.class),
                        row.getLong("accepted") > 0,
                        row.getLong("missed") > 0))
                .list();
        LocalDate first = months.stream()
                .filter(MonthOf::accepted)
                .map(month -> dayOf("min", "n_accepted", month.first(), ids, marked))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        LocalDate last = months.stream()
                .sorted(Comparator.comparing(MonthOf::first).reversed())
                .filter(MonthOf::missed)
                .map(month -> dayOf("max", "n_missed", month.first(), ids, marked))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new OverdueHistory(earlier(first, fromCases.firstAccepted()), later(last, fromCases.lastMissed()));
    }

    private @Nullable LocalDate dayOf(
            String which, String column, LocalDate month, List<UUID> centers, SortedSet<LocalDate> marked) {
        return jdbc.sql("select " + which
                        + "(counted_on) as found_on from supervision_day where center_id in (:centers)"
                        + " and counted_on between :first and :last and " + column + " > 0"
                        + (marked.isEmpty() ? "" : " and counted_on not in (:marked)"))
                .param("centers", centers)
                .param("first", month)
                .param("last", month.withDayOfMonth(month.lengthOfMonth()))
                .param("marked", marked)
                .query((row, n) -> new OverdueHistory(row.getObject("found_on", LocalDate.class), null))
                .single()
                .firstAccepted();
    }

    private OverdueHistory historyOfCases(
            List<UUID> centers, @Nullable LocalDate closedTo, SortedSet<LocalDate> marked, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", centers);
        parameters.put("now", FigureSql.utc(now));
        String accepted = "1 = 1";
        String due = "1 = 1";
        if (closedTo != null) {
            List<LocalDate> days = List.copyOf(marked);
            parameters.put("closed", closedTo);
            parameters.put(
                    "begin",
                    FigureSql.utc(closedTo.plusDays(1).atStartOfDay(zone).toInstant()));
            for (int i = 0; i < days.size(); i++) {
                FigureSql.bind(parameters, new Period(days.get(i), days.get(i)), "" + i, zone);
            }
            accepted = "f.accepted_on > :closed" + or(Happening.ACCEPTANCE, days.size());
            due = "f.promised_due_at >= :begin" + or(Happening.DEADLINE, days.size());
        }
        return jdbc.sql("select (select min(f.accepted_on) from casework_facts f where f.center_id in (:centers) and ("
                        + accepted + ")) as first_accepted, (select max(f.promised_due_at) from casework_facts f"
                        + " where f.center_id in (:centers) and (" + due + ") and " + Counted.MISSED.rest()
                        + ") as last_missed from supervision_closing")
                .params(parameters)
                .query((row, n) -> {
                    OffsetDateTime missed = row.getObject("last_missed", OffsetDateTime.class);
                    return new OverdueHistory(
                            row.getObject("first_accepted", LocalDate.class),
                            missed == null
                                    ? null
                                    : missed.toInstant().atZone(zone).toLocalDate());
                })
                .single();
    }

    private static String or(Happening happening, int stretches) {
        return IntStream.range(0, stretches)
                .mapToObj(i -> " or " + happening.within("" + i))
                .collect(Collectors.joining());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
