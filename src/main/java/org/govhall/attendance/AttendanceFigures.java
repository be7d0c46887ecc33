package org.govhall.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts attendance by window, department or person: two statements, whatever the stretch. */
@Component
class AttendanceFigures {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;
    private final AttendanceNames names;

    AttendanceFigures(JdbcClient jdbc, OrganizationDirectory organization, AttendanceNames names) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.names = names;
    }

    /**
     * A line of figures.
     *
     * @param name empty for the centre's own staff, who belong to no department
     * @param place where a window stands or a person works; empty for a department
     */
    record Line(String name, String place, Tally tally, long findings) {

        /** 出勤率, such as {@code 97.5%}. */
        public String rate() {
            return AttendanceFigures.rate(tally);
        }
    }

    /** The lines, and what they add up to. */
    record Sheet(List<Line> lines, Tally total, long findings) {

        public String rate() {
            return AttendanceFigures.rate(total);
        }
    }

    /** The figures of some centres. */
    @Transactional(readOnly = true)
    public Sheet of(Set<CenterId> centers, FigureSpan span, FigureBy by) {
        Map<UUID, Tally> attended = attended(centers, span, by);
        Map<UUID, Long> found = found(centers, span, by);
        Set<UUID> keys = new HashSet<>(attended.keySet());
        keys.addAll(found.keySet());
        List<Line> lines = new ArrayList<>();
        for (UUID key : keys) {
            lines.add(line(key, by, attended.getOrDefault(key, Tally.NOTHING), found.getOrDefault(key, 0L)));
        }
        List<String> places =
                organization.centers().stream().map(CenterView::name).toList();
        lines.sort(Comparator.comparingInt((Line line) -> places.indexOf(line.place()))
                .thenComparing(Line::name));
        return new Sheet(
                List.copyOf(lines),
                lines.stream().map(Line::tally).reduce(Tally.NOTHING, Tally::plus),
                lines.stream().mapToLong(Line::findings).sum());
    }

    private Map<UUID, Tally> attended(Set<CenterId> centers, FigureSpan span, FigureBy by) {
        Map<UUID, Tally> tallies = new HashMap<>();
        asked(
                        "select " + by.attended() + " as subject,"
                                + " sum(case when not on_leave and (absent or signed_in_at is not null) then 1 else 0 end) as due,"
                                + " sum(case when not on_leave and signed_in_at is not null then 1 else 0 end) as present,"
                                + " sum(case when late then 1 else 0 end) as late,"
                                + " sum(case when early then 1 else 0 end) as early,"
                                + " sum(case when absent then 1 else 0 end) as absent,"
                                + " sum(case when on_leave then 1 else 0 end) as away"
                                + " from attendance_half_day where center_id in (:centers) and worked_on between :from and :to"
                                + " group by " + by.attended(),
                        centers,
                        span)
                .query(row -> {
                    tallies.put(
                            key(row.getObject("subject", UUID.class)),
                            new Tally(
                                    row.getLong("due"),
                                    row.getLong("present"),
                                    row.getLong("late"),
                                    row.getLong("early"),
                                    row.getLong("absent"),
                                    row.getLong("away")));
                });
        return tallies;
    }

    private Map<UUID, Long> found(Set<CenterId> centers, FigureSpan span, FigureBy by) {
        Map<UUID, Long> found = new HashMap<>();
        asked(
                        "select " + by.answered() + " as subject, count(*) as found from attendance_finding"
                                + " where center_id in (:centers) and found_on between :from and :to"
                                + " group by " + by.answered(),
                        centers,
                        span)
                .query(row -> {
                    found.put(key(row.getObject("subject", UUID.class)), row.getLong("found"));
                });
        return found;
    }

    private JdbcClient.StatementSpec asked(String sql, Set<CenterId> centers, FigureSpan span) {
        Set<UUID> ids = centers.stream().map(CenterId::value).collect(Collectors.toSet());
        return jdbc.sql(sql)
                .param("centers", ids.isEmpty() ? Set.of(NONE) : ids)
                .param("from", span.from())
                .param("to", span.to());
    }

    private Line line(UUID key, FigureBy by, Tally tally, long findings) {
        return switch (by) {
            case WINDOW -> {
                WindowId window = new WindowId(key);
                yield new Line(
                        names.window(window),
                        names.center(organization.window(window).center()),
                        tally,
                        findings);
            }
            case DEPARTMENT ->
                new Line(key.equals(NONE) ? "" : names.department(new DepartmentId(key)), "", tally, findings);
            case PERSON -> {
                OfficerId officer = new OfficerId(key);
                yield new Line(
                        names.officer(officer),
                        names.center(organization.officer(officer).center()),
                        tally,
                        findings);
            }
        };
    }

    private static UUID key(@Nullable UUID subject) {
        return subject == null ? NONE : subject;
    }

    private static String rate(Tally tally) {
        return Ratio.of(tally.present(), tally.due()).percentText();
    }
}
