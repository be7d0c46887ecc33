package org.govhall.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked for a period, as an address says it. An address made from it asks the same again.
 *
 * @param center the centre looked at; the viewer's own where none was chosen
 * @param below with the centres below it
 * @param window of one centre only, as is {@code clerk}; null for all
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
        @Nullable WindowId window,
        @Nullable Clerk clerk,
        Grouping by,
        @Nullable Refusal problem) {

    Question(
            Scope scope,
            PeriodKind kind,
            Period period,
            CenterView center,
            boolean below,
            @Nullable DepartmentId department,
            @Nullable ItemCode item,
            Grouping by,
            @Nullable Refusal problem) {
        this(scope, kind, period, center, below, department, item, null, null, by, problem);
    }

    Selection selection() {
        Set<CenterId> centers = below ? scope.subtree(center) : Set.of(center.id());
        return new Selection(centers, period, department, item, window, clerk);
    }

    /** The same of the whole centre: somebody chose another one, and its windows are others. */
    Question ofAllWindows() {
        return new Question(scope, kind, period, center, below, department, item, by, problem);
    }

    /** The centres from the viewer's own down to the one looked at, which is the last. */
    public List<CenterView> way() {
        return scope.above(center);
    }

    /** The address of the figures of a centre with all below it. */
    public String figuresAt(CenterView other) {
        Question there = new Question(scope, kind, period, other, true, department, item, usual(scope, other), null);
        return there.figuresBy(there.by);
    }

    /** Centres are looked at from above; the last one by its departments. */
    private static Grouping usual(Scope scope, CenterView center) {
        return scope.below(center).isEmpty() ? Grouping.DEPARTMENT : Grouping.AREA;
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
        if (other.isOfOneCenter()) {
            ofOneCenter(query, center.id().toString());
        }
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
        Grouping next = next(key);
        if (next.isOfOneCenter() && !query.containsKey("below")) {
            ofOneCenter(query, query.getOrDefault("center", center.id().toString()));
        }
        query.put("by", next.name());
        return address("/supervision/figures", query);
    }

    /** What a line is broken down by: from areas to departments, windows, clerks and items. */
    private Grouping next(String key) {
        return switch (by) {
            case AREA ->
                key.equals(center.id().toString())
                        ? Grouping.DEPARTMENT
                        : scope.center(CenterId.of(key))
                                .map(other -> usual(scope, other))
                                .orElse(Grouping.DEPARTMENT);
            case CENTER -> Grouping.DEPARTMENT;
            case DEPARTMENT -> selection().centers().size() == 1 && window == null ? Grouping.WINDOW : Grouping.ITEM;
            case WINDOW -> Grouping.CLERK;
            case CLERK -> Grouping.ITEM;
            case ITEM -> Grouping.DEPARTMENT;
        };
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

    /** The address of whatever is behind a figure. */
    String behind(Countable counted) {
        return behind(counted, null);
    }

    /** The same of one line of the breakdown. */
    String behind(Countable counted, @Nullable String key) {
        return counted instanceof Tallied tallied
                ? cases(tallied.path(), tallied.counted(), period, key)
                : cases((Counted) counted, period, key);
    }

    public String casesAsCsv(Counted counted) {
        return cases("/supervision/cases.csv", counted.name(), period, null);
    }

    private String cases(Counted counted, Period during, @Nullable String key) {
        return cases("/supervision/cases", counted.name(), during, key);
    }

    private String cases(String path, String counted, Period during, @Nullable String key) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("counted", counted);
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
        if (window != null) {
            query.put("window", window.toString());
        }
        if (clerk != null) {
            query.put("clerk", clerk.toString());
        }
        return query;
    }

    private void choose(Map<String, String> query, String key) {
        switch (by) {
            case DEPARTMENT -> query.put("department", key);
            case ITEM -> query.put("item", key);
            case WINDOW -> query.put("window", key);
            case CLERK -> query.put("clerk", key);
            case CENTER -> ofOneCenter(query, key);
            case AREA -> {
                if (key.equals(center.id().toString())) {
                    ofOneCenter(query, key);
                } else {
                    query.put("center", key);
                    query.remove("below");
                }
            }
        }
    }

    private static void ofOneCenter(Map<String, String> query, String center) {
        query.put("center", center);
        query.put("below", "false");
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
            @Nullable String window,
            @Nullable String clerk,
            @Nullable String by) {

        Asked(
                @Nullable String period,
                @Nullable String from,
                @Nullable String to,
                @Nullable String center,
                @Nullable String below,
                @Nullable String department,
                @Nullable String item,
                @Nullable String by) {
            this(period, from, to, center, below, department, item, null, null, by);
        }

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
            Grouping grouping = Params.constant(Grouping.class, by, Grouping.DEPARTMENT);
            WindowId ofWindow =
                    Params.given(window).map(id -> Params.id(id, WindowId::of)).orElse(null);
            Clerk ofClerk =
                    Params.given(clerk).map(id -> Params.id(id, Clerk::of)).orElse(null);
            boolean ofOneCenter = grouping.isOfOneCenter() || ofWindow != null || ofClerk != null;
            return new Question(
                    scope,
                    kind,
                    days,
                    chosen,
                    !ofOneCenter && !"false".equals(below),
                    Params.given(department)
                            .map(id -> Params.id(id, DepartmentId::of))
                            .orElse(null),
                    Params.given(item)
                            .map(code -> Params.id(code, ItemCode::of))
                            .orElse(null),
                    ofWindow,
                    ofClerk,
                    grouping,
                    problem);
        }
    }
}
