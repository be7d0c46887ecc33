package org.govhall.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked for a period, as an address says it. An address made from it asks the same again.
 *
 * @param center the centre looked at; the viewer's own where none was chosen
 * @param below with the centres below it
 * @param problem why the dates that were typed cannot be used, or null; then the running month is shown
 */
record Question(
        Scope scope,
        PeriodKind kind,
        Period period,
        CenterView center,
        boolean below,
        @Nullable DepartmentId department,
        @Nullable ItemCode item,
        Grouping by,
        @Nullable Refusal problem) {

    Selection selection() {
        Set<CenterId> centers = below ? scope.subtree(center) : Set.of(center.id());
        return new Selection(centers, period, department, item);
    }

    /** The address of the figures for the same, over another kind of period. */
    public String figuresOver(PeriodKind other) {
        Map<String, String> query = place();
        query.put("period", other.name());
        if (other == PeriodKind.CUSTOM) {
            putDays(query, period);
        }
        query.put("by", by.name());
        return address("/supervision/figures", query);
    }

    /** The address of the figures for the same, broken down otherwise. */
    public String figuresBy(Grouping other) {
        Map<String, String> query = asked();
        query.put("by", other.name());
        return address("/supervision/figures", query);
    }

    /** The address of the figures for the same, in another order. */
    String figuresInOrder(String column, boolean ascending) {
        Map<String, String> query = asked();
        query.put("by", by.name());
        query.put("order", column);
        query.put("ascending", String.valueOf(ascending));
        return address("/supervision/figures", query);
    }

    /** The address of the figures of one line of the breakdown. */
    String figuresOf(String key) {
        Map<String, String> query = asked();
        choose(query, key);
        query.put("by", by == Grouping.ITEM ? Grouping.DEPARTMENT.name() : Grouping.ITEM.name());
        return address("/supervision/figures", query);
    }

    /** The address of the figures for the same period and centres, of all departments and items. */
    public String figuresOfAll() {
        return new Question(scope, kind, period, center, below, null, null, by, null).figuresBy(by);
    }

    /** The address of the cases of all departments and items that are counted so. */
    public String casesOfAll(Counted counted) {
        return new Question(scope, kind, period, center, below, null, null, by, null).cases(counted);
    }

    public String figuresAsCsv() {
        return figuresAsFile("/supervision/figures.csv");
    }

    public String figuresAsXlsx() {
        return figuresAsFile("/supervision/figures.xlsx");
    }

    private String figuresAsFile(String path) {
        Map<String, String> query = asked();
        query.put("by", by.name());
        return address(path, query);
    }

    /** The address of the cases behind a figure. */
    public String cases(Counted counted) {
        return cases(counted, period, null);
    }

    String cases(Counted counted, Period during) {
        return cases(counted, during, null);
    }

    /** The address of the cases behind a figure of one line of the breakdown. */
    String cases(Counted counted, String key) {
        return cases(counted, period, key);
    }

    public String casesAsCsv(Counted counted) {
        return cases("/supervision/cases.csv", counted, period, null);
    }

    private String cases(Counted counted, Period during, @Nullable String key) {
        return cases("/supervision/cases", counted, during, key);
    }

    private String cases(String path, Counted counted, Period during, @Nullable String key) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("counted", counted.name());
        query.put("period", PeriodKind.CUSTOM.name());
        putDays(query, during);
        query.putAll(place());
        if (key != null) {
            choose(query, key);
        }
        return address(path, query);
    }

    private Map<String, String> asked() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("period", kind.name());
        if (kind == PeriodKind.CUSTOM) {
            putDays(query, period);
        }
        query.putAll(place());
        return query;
    }

    private Map<String, String> place() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!center.equals(scope.top())) {
            query.put("center", center.id().toString());
        }
        if (!below) {
            query.put("center", center.id().toString());
            query.put("below", "false");
        }
        if (department != null) {
            query.put("department", department.toString());
        }
        if (item != null) {
            query.put("item", item.toString());
        }
        return query;
    }

    private void choose(Map<String, String> query, String key) {
        switch (by) {
            case DEPARTMENT -> query.put("department", key);
            case ITEM -> query.put("item", key);
            case CENTER -> {
                query.put("center", key);
                query.put("below", "false");
            }
        }
    }

    private static void putDays(Map<String, String> query, Period days) {
        query.put("from", days.from().toString());
        query.put("to", days.to().toString());
    }

    private static String address(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach(address::queryParam);
        return address.build().toUriString();
    }

    /** What arrived in an address, unread. */
    record Asked(
            @Nullable String period,
            @Nullable String from,
            @Nullable String to,
            @Nullable String center,
            @Nullable String below,
            @Nullable String department,
            @Nullable String item,
            @Nullable String by) {

        static final Asked NOTHING = new Asked(null, null, null, null, null, null, null, null);

        Question read(Scope scope, LocalDate today) {
            PeriodKind kind = Params.constant(PeriodKind.class, period, PeriodKind.MONTH);
            Period days = Period.running(kind, today);
            Refusal problem = null;
            if (kind == PeriodKind.CUSTOM) {
                try {
                    days = new Period(Params.day(from, days.from()), Params.day(to, days.to()));
                } catch (Refusal refusal) {
                    problem = refusal;
                }
            }
            CenterView chosen = Params.given(center)
                    .map(id -> Params.orNotFound(
                            scope.center(Params.id(id, CenterId::of)).orElse(null)))
                    .orElse(scope.top());
            return new Question(
                    scope,
                    kind,
                    days,
                    chosen,
                    !"false".equals(below),
                    Params.given(department)
                            .map(id -> Params.id(id, DepartmentId::of))
                            .orElse(null),
                    Params.given(item)
                            .map(code -> Params.id(code, ItemCode::of))
                            .orElse(null),
                    Params.constant(Grouping.class, by, Grouping.DEPARTMENT),
                    problem);
        }
    }
}
