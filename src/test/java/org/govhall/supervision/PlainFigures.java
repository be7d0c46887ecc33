package org.govhall.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a period by one plain GROUP BY over all cases: slow, and nothing in it can be out of date. */
final class PlainFigures {

    private static final String FIGURES = Stream.concat(
                    Arrays.stream(Counted.values())
                            .map(counted -> "count(*) filter (where " + counted.condition() + ") as c_" + counted),
                    Arrays.stream(Summed.values())
                            .map(summed -> "sum(" + summed.term() + ") filter (where "
                                    + summed.over().condition() + ") as t_" + summed))
            .collect(Collectors.joining(", "));

    private PlainFigures() {}

    static Map<String, Figures> by(Grouping grouping, Selection selection, JdbcClient jdbc, ZoneId zone, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        FigureSql.bind(parameters, Moments.of(selection.period(), zone), "");
        parameters.put("now", FigureSql.utc(now));
        parameters.put("centers", selection.centerValues());
        Map<String, Figures> figures = new LinkedHashMap<>();
        jdbc.sql("select " + grouping.column() + " as grouped, " + FIGURES
                        + " from casework_facts f where f.center_id in (:centers) group by " + grouping.column())
                .params(parameters)
                .query((RowCallbackHandler) row -> {
                    Map<Counted, Long> counts = new EnumMap<>(Counted.class);
                    for (Counted counted : Counted.values()) {
                        counts.put(counted, row.getLong("c_" + counted));
                    }
                    Map<Summed, BigDecimal> sums = new EnumMap<>(Summed.class);
                    for (Summed summed : Summed.values()) {
                        BigDecimal sum = row.getBigDecimal("t_" + summed);
                        sums.put(summed, sum == null ? BigDecimal.ZERO : sum);
                    }
                    figures.put(row.getString("grouped"), new Figures(counts, sums));
                });
        return figures;
    }

    static Figures of(Selection selection, JdbcClient jdbc, ZoneId zone, Instant now) {
        return by(Grouping.DEPARTMENT, selection, jdbc, zone, now).values().stream()
                .reduce(Figures.NONE, Figures::plus);
    }
}
