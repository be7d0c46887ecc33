package org.govhall.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the cases of one centre where figures are asked for that the rows of days do not tell apart: those of a window,
 * and of a clerk. One statement for a period, however many cases there are.
 */
@Repository
@Transactional(readOnly = true)
class DeskFigures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DeskFigures(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    Figures figures(Selection selection) {
        return read("f.center_id", selection).values().stream().reduce(Figures.NONE, Figures::plus);
    }

    /** By the id or code of what they are grouped by; what had nothing in the period is left out. */
    Map<String, Figures> figuresBy(Grouping grouping, Selection selection) {
        return read(grouping.column(), selection);
    }

    Map<YearMonth, MonthCounts> months(Selection selection) {
        Map<YearMonth, MonthCounts> months = new HashMap<>();
        read(FigureSql.FIRST_OF_MONTH, selection)
                .forEach((first, figures) -> months.put(
                        YearMonth.from(LocalDate.parse(first)),
                        new MonthCounts(
                                figures.count(Counted.RECEIVED),
                                figures.count(Counted.ACCEPTED),
                                figures.count(Counted.COMPLETED))));
        return months;
    }

    private Map<String, Figures> read(String key, Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        selection.bind(parameters);
        FigureSql.bind(parameters, List.of(Moments.of(selection.period(), zone)), clock.instant());
        Map<String, Figures> figures = new LinkedHashMap<>();
        jdbc.sql(FigureSql.ofCases(List.of(key), List.of(""), selection.condition(), zone))
                .params(parameters)
                .query((RowCallbackHandler) row -> figures.merge(
                        Objects.requireNonNullElse(row.getString("k0"), new Clerk(null).toString()),
                        FigureSql.figuresIn(row),
                        Figures::plus));
        return figures;
    }
}
