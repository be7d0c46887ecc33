package org.govhall.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sums of periods. They are always what a count over all cases would give: from the rows of months and days as far
 * as those reach and hold, and from the cases for the last minutes and for what was changed and not counted anew so far.
 */
@Repository
@Transactional(readOnly = true)
class FigureBook {

    /** By what cases are counted that are in no row yet, whatever is asked of them; the day first. */
    static final List<String> KEYS = Stream.concat(
                    Stream.of(FigureSql.DAY), Grouping.kept().stream().map(Grouping::column))
            .toList();

    /** With more marks than these it is cheaper to count all days between the first and the last of them. */
    private static final int MOST_MARKS = 20;

    private static final LocalDate LAST_OF_ALL = LocalDate.of(9999, 1, 1);
    /** For what is asked of no period. */
    private static final Period EVER = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    private static final Moments ALWAYS = Moments.of(LocalDate.EPOCH, LAST_OF_ALL, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final DayRows rows;
    private final LastMinutes lastMinutes;
    private final Clock clock;
    private final ZoneId zone;

    FigureBook(JdbcClient jdbc, DayRows rows, LastMinutes lastMinutes, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lastMinutes = lastMinutes;
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

    /**
     * The rows of some days that do not hold any more.
     *
     * @param center null for all
     * @param item null for all
     */
    private record Patch(
            LocalDate from,
            LocalDate to,
            @Nullable UUID center,
            @Nullable String item) {

        Moments moments(ZoneId zone) {
            return Moments.of(from, to, zone);
        }

        String chosen(String table, int number) {
            return (center == null ? "" : " and " + table + "center_id = :patchCenter" + number)
                    + (item == null ? "" : " and " + table + "item_code = :patchItem" + number);
        }

        void bind(Map<String, Object> parameters, int number) {
            parameters.put("patchFrom" + number, from);
            parameters.put("patchTo" + number, to);
            if (center != null) {
                parameters.put("patchCenter" + number, center);
            }
            if (item != null) {
                parameters.put("patchItem" + number, item);
            }
        }
    }

    /** @param closedAt up to which moment it reaches; null where there are no rows */
    private record Rows(@Nullable Instant closedAt, Map<String, Figures> figures) {}

    private Map<String, Figures> read(String row, String key, Selection selection) {
        Moments whole = Moments.of(selection.period(), zone);
        Instant now = clock.instant();
        // marks first: what is counted anew from now on is right in the rows, and the patch makes no difference
        List<Patch> patches = patches(
                selection.centerValues(),
                selection.period().from(),
                selection.period().to());
        Rows read = fromRows(row, selection, patches, LocalDate.ofInstant(now, zone));
        Instant closedAt = read.closedAt();
        if (closedAt == null || closedAt.isAfter(now)) {
            // no rows yet; or the clock was put back, and they reach into what is to come
            return fromCases(key, List.of(whole), List.of(), selection);
        }
        Map<String, Figures> figures = read.figures();
        if (!whole.from(closedAt).isEmpty()) {
            LastMinutes.Asked asked = new LastMinutes.Asked(closedAt, selection.within(EVER));
            for (LastMinutes.Counts counts : lastMinutes.of(asked, this::ofLastMinutes)) {
                if (selection.period().contains(counts.day())) {
                    figures.merge(counts.of(key), counts.figures(), Figures::plus);
                }
            }
        }
        if (!patches.isEmpty()) {
            List<Moments> changed = patches.stream()
                    .map(patch -> patch.moments(zone).before(closedAt))
                    .toList();
            fromCases(key, changed, patches, selection).forEach((k, more) -> figures.merge(k, more, Figures::plus));
        }
        return figures;
    }

    private List<Patch> patches(Collection<UUID> centers, LocalDate from, LocalDate to) {
        List<DayRows.Mark> marks = rows.marks(centers, from, to, MOST_MARKS + 1);
        return marks.size() <= MOST_MARKS
                ? marks.stream()
                        .map(mark -> new Patch(mark.day(), mark.day(), mark.center(), mark.item()))
                        .toList()
                : rows.marked(centers, from, to).stream()
                        .map(days -> new Patch(days.from(), days.to(), null, null))
                        .toList();
    }

    private Rows fromRows(String row, Selection selection, List<Patch> patches, LocalDate today) {
        ReadingPlan plan = ReadingPlan.of(selection.period(), today);
        Map<String, Object> parameters = parameters(selection);
        String chosen = selection.conditionOfRows();
        List<String> parts = new ArrayList<>();
        add(parts, "supervision_month", "month_on", row, plan.months(), chosen, parameters);
        add(parts, "supervision_day", "counted_on", row, plan.days(), chosen, parameters);
        for (int i = 0; i < patches.size(); i++) {
            patches.get(i).bind(parameters, i);
            parts.add("select " + row + " as k0, " + FigureSql.SUMS_LESS
                    + " from supervision_day where counted_on between :patchFrom" + i + " and :patchTo" + i
                    + patches.get(i).chosen("", i) + chosen + " group by " + row);
        }
        record Line(@Nullable Instant closedAt, @Nullable String key, Figures figures) {}
        List<Line> lines = jdbc.sql("select c.closed_at, s.* from supervision_closing c left join (select k0, "
                        + FigureSql.SUMS + " from (" + String.join(" union all ", parts)
                        + ") t group by k0) s on 1 = 1")
                .params(parameters)
                .query((found, n) ->
                        new Line(DayRows.closedAtIn(found), found.getString("k0"), FigureSql.figuresIn(found)))
                .list();
        Map<String, Figures> figures = new LinkedHashMap<>();
        lines.stream().filter(line -> line.key() != null).forEach(line -> figures.put(line.key(), line.figures()));
        return new Rows(lines.get(0).closedAt(), figures);
    }

    private static void add(
            List<String> parts,
            String table,
            String day,
            String row,
            List<Period> stretches,
            String chosen,
            Map<String, Object> parameters) {
        if (stretches.isEmpty()) {
            return;
        }
        List<String> days = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            String suffix = "_" + day + i;
            parameters.put("from" + suffix, stretches.get(i).from());
            parameters.put("to" + suffix, stretches.get(i).to());
            days.add(day + " between :from" + suffix + " and :to" + suffix);
        }
        parts.add("select " + row + " as k0, " + FigureSql.SUMS + " from " + table + " where ("
                + String.join(" or ", days) + ")" + chosen + " group by " + row);
    }

    private List<LastMinutes.Counts> ofLastMinutes(LastMinutes.Asked asked) {
        Map<String, Object> parameters = parameters(asked.selection());
        FigureSql.bind(parameters, List.of(ALWAYS.from(asked.since())), clock.instant());
        return jdbc.sql(FigureSql.ofCases(KEYS, List.of(""), asked.selection().condition(), zone))
                .params(parameters)
                .query((found, n) -> {
                    List<String> keys = new ArrayList<>();
                    for (int i = 0; i < KEYS.size(); i++) {
                        keys.add(found.getString("k" + i));
                    }
                    return new LastMinutes.Counts(keys, FigureSql.figuresIn(found));
                })
                .list();
    }

    /** @param patches one for each stretch, or none for all cases of the selection */
    private Map<String, Figures> fromCases(
            String key, List<Moments> stretches, List<Patch> patches, Selection selection) {
        Map<String, Object> parameters = parameters(selection);
        FigureSql.bind(parameters, stretches, clock.instant());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            if (patches.isEmpty()) {
                parts.add("");
            } else {
                patches.get(i).bind(parameters, i);
                parts.add(patches.get(i).chosen("f.", i));
            }
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        jdbc.sql(FigureSql.ofCases(List.of(key), parts, selection.condition(), zone))
                .params(parameters)
                .query((RowCallbackHandler) found -> figures.put(found.getString("k0"), FigureSql.figuresIn(found)));
        return figures;
    }

    private static Map<String, Object> parameters(Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        selection.bind(parameters);
        return parameters;
    }

    // ---- up to now

    /** Since when cases are handled here, and when one last passed its promised deadline. */
    OverdueHistory overdueHistory(Set<CenterId> centers, Instant now) {
        List<UUID> ids = centers.stream().map(CenterId::value).toList();
        List<Patch> patches = patches(ids, LocalDate.EPOCH, LAST_OF_ALL);
        Instant closedAt = rows.closedAt();
        if (closedAt == null || closedAt.isAfter(now)) {
            return historyOfCases(ids, List.of(ALWAYS), List.of(), now);
        }
        List<Moments> open = new ArrayList<>(
                patches.stream().map(patch -> patch.moments(zone)).toList());
        open.add(ALWAYS.from(closedAt));
        OverdueHistory ofCases = historyOfCases(ids, open, patches, now);
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
                .map(month -> dayOf("min", "n_accepted", month.first(), ids, patches))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        LocalDate last = months.stream()
                .sorted(Comparator.comparing(MonthOf::first).reversed())
                .filter(MonthOf::missed)
                .map(month -> dayOf("max", "n_missed", month.first(), ids, patches))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new OverdueHistory(earlier(first, ofCases.firstAccepted()), later(last, ofCases.lastMissed()));
    }

    /** By rows that hold. */
    private @Nullable LocalDate dayOf(
            String which, String column, LocalDate month, List<UUID> centers, List<Patch> patches) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", centers);
        parameters.put("first", month);
        parameters.put("last", month.withDayOfMonth(month.lengthOfMonth()));
        StringBuilder holding = new StringBuilder();
        for (int i = 0; i < patches.size(); i++) {
            patches.get(i).bind(parameters, i);
            holding.append(" and not (counted_on between :patchFrom" + i + " and :patchTo" + i)
                    .append(patches.get(i).chosen("", i))
                    .append(")");
        }
        return jdbc.sql("select " + which
                        + "(counted_on) as found_on from supervision_day where center_id in (:centers)"
                        + " and counted_on between :first and :last and " + column + " > 0" + holding)
                .params(parameters)
                .query((row, n) -> new OverdueHistory(row.getObject("found_on", LocalDate.class), null))
                .single()
                .firstAccepted();
    }

    /** @param patches one for each of the first stretches */
    private OverdueHistory historyOfCases(
            List<UUID> centers, List<Moments> stretches, List<Patch> patches, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", centers);
        FigureSql.bind(parameters, stretches, now);
        List<String> accepted = new ArrayList<>();
        List<String> due = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            String part = "";
            if (i < patches.size()) {
                patches.get(i).bind(parameters, i);
                part = patches.get(i).chosen("f.", i);
            }
            accepted.add("(" + Happening.ACCEPTANCE.within("" + i) + part + ")");
            due.add("(" + Happening.DEADLINE.within("" + i) + part + ")");
        }
        return jdbc.sql("select (select min(f.accepted_on) from casework_facts f where f.center_id in (:centers) and ("
                        + String.join(" or ", accepted)
                        + ")) as first_accepted, (select max(f.promised_due_at) from casework_facts f"
                        + " where f.center_id in (:centers) and (" + String.join(" or ", due) + ") and "
                        + Counted.MISSED.rest() + ") as last_missed from supervision_closing")
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

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
