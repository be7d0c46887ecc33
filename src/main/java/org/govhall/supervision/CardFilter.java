package org.govhall.supervision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Which cards a list shows; what is null is all.
 *
 * @param standing open, ended or all
 * @param from the first day on which they were found
 * @param to the last one
 */
record CardFilter(
        Standing standing,
        @Nullable AbnormalityKind kind,
        @Nullable AlertLevel level,
        @Nullable CardState state,
        @Nullable CenterId center,
        @Nullable DepartmentId department,
        @Nullable Irregularity what,
        @Nullable WindowId window,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The first choice of every list. */
    enum Standing {
        OPEN("c.state in ('OPEN', 'ANSWERED', 'APPEALED')"),
        WARNED("c.state = 'WARNED'"),
        OVERDUE("c.state = 'OPEN' and c.due_at < :now"),
        ENDED("c.state in ('CONFIRMED', 'WITHDRAWN', 'LAPSED')"),
        /** What a window has to answer for: no mere warning, and nothing that was taken back. */
        AGAINST_WINDOW("c.level in ('YELLOW', 'RED') and c.state not in ('WITHDRAWN', 'LAPSED')"),
        ALL("1 = 1");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    static final CardFilter OPEN = of(Standing.OPEN, null);

    /** Reads what an address carries. */
    record Asked(
            @Nullable String standing,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String state,
            @Nullable String center,
            @Nullable String department,
            @Nullable String what,
            @Nullable String window,
            @Nullable String from,
            @Nullable String to) {

        CardFilter read() {
            return new CardFilter(
                    Params.constant(Standing.class, standing, Standing.OPEN),
                    one(AbnormalityKind.class, kind),
                    one(AlertLevel.class, level),
                    one(CardState.class, state),
                    Params.given(center).map(id -> Params.id(id, CenterId::of)).orElse(null),
                    Params.given(department)
                            .map(id -> Params.id(id, DepartmentId::of))
                            .orElse(null),
                    one(Irregularity.class, what),
                    Params.given(window).map(id -> Params.id(id, WindowId::of)).orElse(null),
                    day(from),
                    day(to));
        }

        private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
            Optional<String> given = Params.given(text);
            return given.isEmpty() ? null : Params.id(given.get(), name -> Enum.valueOf(type, name));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return Params.given(text)
                    .map(typed -> Params.id(typed, day -> {
                        try {
                            return LocalDate.parse(day);
                        } catch (DateTimeParseException notOne) {
                            throw new IllegalArgumentException(day, notOne);
                        }
                    }))
                    .orElse(null);
        }
    }

    /** All of a kind, or of every kind. */
    static CardFilter of(Standing standing, @Nullable AbnormalityKind kind) {
        return new CardFilter(standing, kind, null, null, null, null, null, null, null, null);
    }

    /** All that windows have to answer for, found on these days. */
    static CardFilter againstWindows(LocalDate from, LocalDate to, @Nullable CenterId center) {
        return new CardFilter(Standing.AGAINST_WINDOW, null, null, null, center, null, null, null, from, to);
    }

    /** In SQL, over {@code supervision_card c}. */
    String condition(Map<String, Object> parameters, ZoneId zone) {
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
        if (what != null) {
            sql.append(" and c.irregularity = :what");
            parameters.put("what", what.name());
        }
        if (window != null) {
            sql.append(" and c.window_id = :window");
            parameters.put("window", window.value());
        }
        if (from != null) {
            sql.append(" and c.opened_at >= :from");
            parameters.put("from", Signs.utc(from.atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            sql.append(" and c.opened_at < :until");
            parameters.put("until", Signs.utc(to.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return sql.toString();
    }
}
