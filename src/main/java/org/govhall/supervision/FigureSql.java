package org.govhall.supervision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sums of figures as SQL: from the cases, or from the rows that were made from them. One text serves both databases. */
final class FigureSql {

    /** The place that the day of what happened takes in a key. */
    static final String DAY = "{day}";

    static final String FIRST_OF_MONTH = "cast(date_trunc('month', " + DAY + ") as date)";

    /** The columns of rows that hold sums. */
    static final String COLUMNS = columns().collect(Collectors.joining(", "));

    /** The same, added up. */
    static final String SUMS =
            columns().map(column -> "sum(" + column + ") as " + column).collect(Collectors.joining(", "));

    /** The same, to be taken away. */
    static final String SUMS_LESS =
            columns().map(column -> "-sum(" + column + ") as " + column).collect(Collectors.joining(", "));

    private FigureSql() {}

    /**
     * The sums over cases, a row for each key. What happened on different days to one case is read one after the other, so
     * that an index on each day serves.
     *
     * @param keys over {@code casework_facts f}
     * @param parts a condition for each stretch of time beside its bounds, beginning with {@code and}, or empty; none
     *     overlaps another, and the bounds are bound by {@link #bind}
     * @param chosen further conditions, each beginning with {@code and}
     */
    static String ofCases(List<String> keys, List<String> parts, String chosen, ZoneId zone) {
        String names = names(keys);
        return "select " + names + ", " + SUMS + " from ("
                + Arrays.stream(Happening.values())
                        .map(happening -> ofCases(happening, keys, parts, chosen, zone))
                        .collect(Collectors.joining(" union all "))
                + ") t group by " + names;
    }

    private static String ofCases(
            Happening happening, List<String> keys, List<String> parts, String chosen, ZoneId zone) {
        List<String> columns = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i).replace(DAY, happening.day(zone));
            columns.add(key + " as k" + i);
            group.add(key);
        }
        for (Counted counted : Counted.values()) {
            columns.add(
                    (counted.happening() != happening ? "0" : "count(*)" + where(counted)) + " as " + column(counted));
        }
        for (Summed summed : Summed.values()) {
            columns.add((summed.over().happening() != happening
                            ? "0"
                            : "coalesce(sum(" + summed.term() + ")" + where(summed.over()) + ", 0)")
                    + " as " + column(summed));
        }
        List<String> moments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            moments.add("(" + happening.within("" + i) + parts.get(i) + ")");
        }
        return "select " + String.join(", ", columns) + " from casework_facts f where ("
                + String.join(" or ", moments) + ")" + chosen
                + (happening == Happening.DEADLINE ? " and " + Counted.MISSED.rest() : "")
                + " group by " + String.join(", ", group);
    }

    private static String where(Counted counted) {
        return counted.rest() == null ? "" : " filter (where " + counted.rest() + ")";
    }

    static String names(List<String> keys) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            names.add("k" + i);
        }
        return String.join(", ", names);
    }

    /** Binds the bounds of {@link Happening#within} for each stretch, and the present instant. */
    static void bind(Map<String, Object> parameters, List<Moments> stretches, Instant now) {
        for (int i = 0; i < stretches.size(); i++) {
            bind(parameters, stretches.get(i), "" + i);
        }
        parameters.put("now", utc(now));
    }

    static void bind(Map<String, Object> parameters, Moments moments, String suffix) {
        parameters.put("begin" + suffix, utc(moments.begin()));
        parameters.put("end" + suffix, utc(moments.end()));
    }

    static Figures figuresIn(ResultSet row) throws SQLException {
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        for (Counted counted : Counted.values()) {
            counts.put(counted, row.getLong(column(counted)));
        }
        Map<Summed, BigDecimal> sums = new EnumMap<>(Summed.class);
        for (Summed summed : Summed.values()) {
            BigDecimal sum = row.getBigDecimal(column(summed));
            sums.put(summed, sum == null ? BigDecimal.ZERO : sum);
        }
        return new Figures(counts, sums);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<String> columns() {
        return Stream.concat(
                Arrays.stream(Counted.values()).map(FigureSql::column),
                Arrays.stream(Summed.values()).map(FigureSql::column));
    }

    private static String column(Counted counted) {
        return "n_" + counted.name().toLowerCase(Locale.ROOT);
    }

    private static String column(Summed summed) {
        return "s_" + summed.name().toLowerCase(Locale.ROOT);
    }
}
