package org.govhall.hotline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the orders of a period, by one statement. */
@Service
@Transactional(readOnly = true)
public class HotlineFigures {

    private static final String COUNTS = Arrays.stream(HotlineCount.values())
            .map(count -> "count(*) filter (where " + count.condition() + ") as " + column(count))
            .collect(Collectors.joining(", "));

    /** Each of the three by an index of its own. */
    private static final String ANY =
            "(" + HotlineCount.DUE.condition() + " or " + HotlineCount.CALLED_BACK.condition() + ")";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    HotlineFigures(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** The orders of a centre that are, or were last, with a department. */
    public record Counts(CenterId center, DepartmentId department, Map<HotlineCount, Long> counts) {}

    /**
     * A line for each centre and department that has any.
     *
     * @param centers none is counted twice; empty for nothing
     * @param to counted too
     */
    public List<Counts> of(Collection<CenterId> centers, LocalDate from, LocalDate to) {
        if (centers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select o.center_id, o.department_id, " + COUNTS
                        + " from hotline_order o where o.center_id in (:centers) and " + ANY
                        + " group by o.center_id, o.department_id")
                .param("centers", centers.stream().map(CenterId::value).toList())
                .params(bounds(from, to, clock.instant(), zone))
                .query((row, n) -> {
                    Map<HotlineCount, Long> counts = new EnumMap<>(HotlineCount.class);
                    for (HotlineCount count : HotlineCount.values()) {
                        counts.put(count, row.getLong(column(count)));
                    }
                    return new Counts(
                            new CenterId(row.getObject("center_id", UUID.class)),
                            new DepartmentId(row.getObject("department_id", UUID.class)),
                            counts);
                })
                .list();
    }

    /** What {@link HotlineCount#condition} names. */
    static Map<String, Object> bounds(LocalDate from, LocalDate to, Instant now, ZoneId zone) {
        Map<String, Object> bounds = new HashMap<>();
        bounds.put("begin", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        bounds.put("end", to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        bounds.put("now", now.atOffset(ZoneOffset.UTC));
        return bounds;
    }

    private static String column(HotlineCount count) {
        return "n_" + count.name().toLowerCase(Locale.ROOT);
    }
}
