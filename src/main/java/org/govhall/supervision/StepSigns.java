package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.calendar.LegalPeriod;
import org.govhall.casework.CaseId;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.Particulars;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.Step;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps over their own days: the revision of an item may give each of the four steps (受理 · 审核 · 审批 · 办结) working days of
 * the promised period. A step begins with the act before it; a special procedure that ran in it is not held against anybody.
 */
@Repository
@Transactional(readOnly = true)
class StepSigns {

    private static final String WHERE =
            "f.case_id, f.number, f.item_code, f.center_id, f.department_id, f.window_id, f.revision_id";

    /** Without a special procedure, for which the clock stands still: its length is watched by itself. */
    private static final String PLAIN = " and f.case_type <> 'IMMEDIATE' and f.supplement_notices = 0"
            + " and not exists (select 1 from casework_suspensions p where p.case_id = f.case_id)";

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final WorkingCalendars calendars;

    StepSigns(JdbcClient jdbc, Catalog catalog, WorkingCalendars calendars) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.calendars = calendars;
    }

    /**
     * How a step shows in the trail of a case.
     *
     * @param before what the case is until it is done
     * @param begun the act that begins it, in SQL
     * @param done the acts that end it, in SQL
     */
    private record Shape(Step step, String before, String begun, String done) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(Step.ACCEPT, "'RECEIVED'", "'RECEIVED'", "'ACCEPTED'"),
            new Shape(Step.REVIEW, "'ACCEPTED'", "'ACCEPTED', 'ACCEPTED_BY_SILENCE'", "'REVIEWED'"),
            new Shape(Step.DECIDE, "'REVIEWED'", "'REVIEWED'", "'APPROVED', 'DENIED'"),
            new Shape(Step.COMPLETE, "'APPROVED', 'DENIED'", "'APPROVED', 'DENIED'", "'COMPLETED'"));

    /** Steps that were ended since {@code since}, or are under way at {@code now}, beyond their days. */
    List<Sign> look(Instant since, Instant now) {
        Map<Step, Map<Integer, List<UUID>>> planned = planned();
        List<Sign> seen = new ArrayList<>();
        for (Shape shape : SHAPES) {
            planned.getOrDefault(shape.step(), Map.of()).forEach((days, revisions) -> {
                seen.addAll(look(shape, days, revisions, since, now));
            });
        }
        return seen;
    }

    /** The revisions in force or still used by open cases that give a step days, by how many. */
    private Map<Step, Map<Integer, List<UUID>>> planned() {
        Map<Step, Map<Integer, List<UUID>>> planned = new HashMap<>();
        for (ItemSummary item : catalog.all()) {
            for (RevisionView revision : catalog.history(item.code())) {
                for (Particulars.StepPlan plan : revision.particulars().steps()) {
                    if (plan.days() > 0) {
                        planned.computeIfAbsent(plan.step(), step -> new HashMap<>())
                                .computeIfAbsent(plan.days(), days -> new ArrayList<>())
                                .add(revision.id().value());
                    }
                }
            }
        }
        return planned;
    }

    private List<Sign> look(Shape shape, int days, List<UUID> revisions, Instant since, Instant now) {
        String begun = "(select max(b.at) from casework_acts b where b.case_id = f.case_id and b.kind in ("
                + shape.begun() + "))";
        String unknown = " and not exists (select 1 from supervision_abnormality s where s.case_id = f.case_id"
                + " and s.irregularity = 'STEP_LATE' and s.detail = '" + shape.step() + "')";
        return jdbc
                .sql("select s.* from (select " + WHERE + ", " + begun
                        + " as begun_at, e.at as ended_at, e.officer_id as officer_id"
                        + " from casework_acts e join casework_facts f on f.case_id = e.case_id where e.kind in ("
                        + shape.done() + ") and e.at >= :since and f.revision_id in (:revisions)" + PLAIN + unknown
                        + " union all select " + WHERE + ", " + begun
                        + ", cast(null as timestamp with time zone), cast(null as uuid)"
                        + " from casework_facts f where f.status in (" + shape.before()
                        + ") and f.revision_id in (:revisions) and f.received_at < :before" + PLAIN + unknown
                        + ") s where s.ended_at is not null or s.begun_at < :before"
                        + " order by s.begun_at fetch first " + Signs.AT_ONCE * 4 + " rows only")
                .param("since", Signs.utc(since))
                .param("before", Signs.utc(now.minus(Duration.ofDays(days))))
                .param("revisions", revisions)
                .query((row, number) -> sign(row, shape.step(), days))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .filter(sign -> isOver(sign, now))
                .collect(Collectors.toList());
    }

    private static boolean isOver(Sign sign, Instant now) {
        Instant due = Objects.requireNonNull(sign.evidence().dueAt());
        Instant ended = sign.evidence().happenedAt();
        return (ended == null ? now : ended).isAfter(due);
    }

    private Sign sign(ResultSet row, Step step, int days) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        CenterId center = new CenterId(row.getObject("center_id", UUID.class));
        UUID officer = row.getObject("officer_id", UUID.class);
        Instant begun = Objects.requireNonNullElse(Signs.instant(row, "begun_at"), Instant.MAX);
        Instant due = begun.equals(Instant.MAX)
                ? begun
                : calendars
                        .of(center)
                        .deadlineAfter(begun, LegalPeriod.workingDays(days), List.of())
                        .at();
        return new Sign(
                Irregularity.STEP_LATE,
                new Sign.Where(
                        id,
                        row.getString("number"),
                        new ItemCode(row.getString("item_code")),
                        center,
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        new WindowId(row.getObject("window_id", UUID.class))),
                id + "/" + step,
                officer == null ? null : new OfficerId(officer),
                new Sign.Evidence(due, Signs.instant(row, "ended_at"), days, step.name()));
    }
}
