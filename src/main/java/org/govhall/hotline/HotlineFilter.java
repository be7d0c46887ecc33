package org.govhall.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which orders somebody asks for.
 *
 * @param centers further than the reach it never goes; null for all
 * @param text a number of an order or a case, or a part of the subject; empty for all
 * @param counted those behind a figure of the period; null for all
 */
record HotlineFilter(
        HotlineStanding standing,
        @Nullable DemandKind kind,
        @Nullable Set<CenterId> centers,
        @Nullable DepartmentId department,
        String text,
        @Nullable HotlineCount counted,
        LocalDate from,
        LocalDate to) {

    /** In SQL over {@code hotline_order o}, beginning with {@code and}. */
    String condition() {
        return " and " + standing.condition()
                + (kind == null ? "" : " and o.kind = :kind")
                + (centers == null ? "" : " and o.center_id in (:chosenCenters)")
                + (department == null ? "" : " and o.department_id = :department")
                + (text.isEmpty()
                        ? ""
                        : " and (o.number = :text or o.case_number = :text or position(:text in o.subject) > 0)")
                + (counted == null ? "" : " and " + counted.condition());
    }

    Map<String, Object> parameters(Instant now, ZoneId zone) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        if (kind != null) {
            parameters.put("kind", kind.name());
        }
        if (centers != null) {
            parameters.put(
                    "chosenCenters", centers.stream().map(CenterId::value).collect(Collectors.toSet()));
        }
        if (department != null) {
            parameters.put("department", department.value());
        }
        if (!text.isEmpty()) {
            parameters.put("text", text);
        }
        if (counted != null) {
            parameters.putAll(HotlineFigures.bounds(from, to, now, zone));
        }
        return parameters;
    }
}
