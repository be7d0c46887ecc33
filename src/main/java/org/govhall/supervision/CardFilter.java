package org.govhall.supervision;

import java.util.Map;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which cards a list shows; what is null is all.
 *
 * @param standing open, ended or all
 */
record CardFilter(
        Standing standing,
        @Nullable AbnormalityKind kind,
        @Nullable AlertLevel level,
        @Nullable CardState state,
        @Nullable CenterId center,
        @Nullable DepartmentId department) {

    /** The first choice of every list. */
    enum Standing {
        OPEN("c.state in ('OPEN', 'ANSWERED', 'APPEALED')"),
        WARNED("c.state = 'WARNED'"),
        OVERDUE("c.state = 'OPEN' and c.due_at < :now"),
        ENDED("c.state in ('CONFIRMED', 'WITHDRAWN', 'LAPSED')"),
        ALL("1 = 1");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    static final CardFilter OPEN = new CardFilter(Standing.OPEN, null, null, null, null, null);

    /** Reads what an address carries. */
    record Asked(
            @Nullable String standing,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String state,
            @Nullable String center,
            @Nullable String department) {

        CardFilter read() {
            return new CardFilter(
                    Params.constant(Standing.class, standing, Standing.OPEN),
                    one(AbnormalityKind.class, kind),
                    one(AlertLevel.class, level),
                    one(CardState.class, state),
                    Params.given(center).map(id -> Params.id(id, CenterId::of)).orElse(null),
                    Params.given(department)
                            .map(id -> Params.id(id, DepartmentId::of))
                            .orElse(null));
        }

        private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
            Optional<String> given = Params.given(text);
            return given.isEmpty() ? null : Params.id(given.get(), name -> Enum.valueOf(type, name));
        }
    }

    /** In SQL, over {@code supervision_card c}. */
    String condition(Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("(").append(standing.condition()).append(')');
        if (kind != null) {
            sql.append(" and c.irregularity in (:kind)");
            parameters.put("kind", kind.names());
        }
        if (level != null) {
            sql.append(" and c.level = :level");
            parameters.put("level", level.name());
        }
        if (state != null) {
            sql.append(" and c.state = :state");
            parameters.put("state", state.name());
        }
        if (center != null) {
            sql.append(" and c.center_id = :center");
            parameters.put("center", center.value());
        }
        if (department != null) {
            sql.append(" and c.department_id = :department");
            parameters.put("department", department.value());
        }
        return sql.toString();
    }
}
