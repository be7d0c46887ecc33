package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.calendar.LegalPeriod;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for what is irregular in the cases, by their facts and their trails. Open cases are looked at whatever their age;
 * of what was done only what came since the last look, so that a sweep costs what has happened and not what there is.
 */
@Repository
@Transactional(readOnly = true)
class Signs {

    /** Nobody reads and weighs an application that fast. */
    private static final Duration MINUTES = Duration.ofMinutes(10);

    /** One file for so many applicants is looked into. */
    private static final int APPLICANTS = 3;

    /** Of one kind, in one look. */
    static final int AT_ONCE = 500;

    private static final int NUMBERS_TOLD = 10;
    private static final String WHERE = "f.case_id, f.number, f.item_code, f.center_id, f.department_id, f.window_id";
    private static final String OPEN = "f.status in ('ACCEPTED', 'REVIEWED', 'APPROVED', 'DENIED')";
    private static final String MOST = " fetch first " + AT_ONCE + " rows only";

    private final JdbcClient jdbc;
    private final Horizons horizons;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final ZoneId zone;

    Signs(
            JdbcClient jdbc,
            Horizons horizons,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.horizons = horizons;
        this.organization = organization;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** Everything that the cases show at {@code now} and that is not known yet; what was done, since {@code since}. */
    List<Sign> look(Instant since, Instant now) {
        List<Sign> seen = new ArrayList<>();
        seen.addAll(nearDue(now));
        seen.addAll(pastDeadline(Irregularity.PAST_PROMISE, "f.promised_due_at", since, now));
        seen.addAll(pastDeadline(Irregularity.PAST_LAW, "f.statutory_due_at", since, now));
        seen.addAll(leftInSilence(since));
        seen.addAll(deliveredLate(since, now));
        seen.addAll(notTheSameDay(since, now));
        seen.addAll(secondNotices(since));
        seen.addAll(suspendedTooLong(now));
        seen.addAll(decidedBeforeReceipt(since));
        seen.addAll(doneInMinutes(since));
        seen.addAll(materialsMissing(since));
        seen.addAll(sameFiles(since));
        return seen;
    }

    /** Warnings whose case has ended, or was given more time. */
    List<CardId> overWarnings(Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        String near = near(now, parameters);
        if (near.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select c.id from supervision_card c join casework_facts f on f.case_id = c.case_id"
                        + " where c.state = 'WARNED' and c.irregularity <> 'FEE_LATE' and (not " + OPEN
                        + " or (c.irregularity = 'NEAR_DUE'"
                        + " and f.promised_due_at >= :now and not exists (select 1 from (" + near
                        + ") a where a.alert_id = c.case_id and a.alert_level = 'WARNING')))" + MOST)
                .params(parameters)
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Where a case lies; empty for a draft. */
    Optional<Sign.Where> where(CaseId id) {
        return jdbc.sql("select " + WHERE + " from casework_facts f where f.case_id = :id")
                .param("id", id.value())
                .query((row, number) -> place(row))
                .optional();
    }

    private List<Sign> nearDue(Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        String near = near(now, parameters);
        if (near.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + WHERE + ", a.due_at from (" + near + ") a join casework_facts f"
                        + " on f.case_id = a.alert_id where a.alert_level = 'WARNING' and not exists"
                        + " (select 1 from supervision_abnormality s where s.case_id = a.alert_id"
                        + " and s.irregularity = 'NEAR_DUE' and s.due_at = a.due_at)"
                        + " order by a.due_at, a.alert_id" + MOST)
                .params(parameters)
                .query((row, number) -> {
                    Sign.Where where = place(row);
                    Instant due = Objects.requireNonNull(instant(row, "due_at"));
                    return new Sign(
                            Irregularity.NEAR_DUE,
                            where,
                            where.id() + "/" + due.getEpochSecond(),
                            null,
                            new Sign.Evidence(due, null, 0, ""));
                })
                .list();
    }

    private String near(Instant now, Map<String, Object> parameters) {
        List<Horizons.Near> known =
                horizons.of(organization.centers().stream().map(CenterView::id).toList(), now);
        return known.isEmpty() ? "" : CaseFacts.alerts(known, now, parameters);
    }

    private List<Sign> pastDeadline(Irregularity what, String due, Instant since, Instant now) {
        String row = "select " + WHERE + ", " + due + " as due_at, coalesce(f.completed_at, f.ended_at) as happened_at,"
                + " f.promised_days as figure, cast(null as uuid) as officer_id from casework_facts f where ";
        String longer = " and f.case_type <> 'IMMEDIATE'" + unknown(what);
        return find(
                what,
                row + OPEN + " and f.promised_due_at < :now and " + due + " < :now" + longer + " union all " + row
                        + "f.status in ('COMPLETED', 'DELIVERED', 'TERMINATED', 'WITHDRAWN')"
                        + " and f.promised_due_at between :since and :now and " + due
                        + " < coalesce(f.completed_at, f.ended_at)" + longer,
                Map.of("since", utc(since), "now", utc(now)));
    }

    private List<Sign> leftInSilence(Instant since) {
        return find(
                Irregularity.LEFT_IN_SILENCE,
                "select " + WHERE + ", f.notice_due_at as due_at, e.at as happened_at, 0 as figure,"
                        + " cast(null as uuid) as officer_id from casework_acts e join casework_facts f"
                        + " on f.case_id = e.case_id where e.kind = 'ACCEPTED_BY_SILENCE' and e.at >= :since"
                        + unknown(Irregularity.LEFT_IN_SILENCE),
                Map.of("since", utc(since)));
    }

    private List<Sign> deliveredLate(Instant since, Instant now) {
        String row = "select " + WHERE + ", f.delivery_due_at as due_at, f.delivered_at as happened_at, 0 as figure,"
                + " cast(null as uuid) as officer_id from ";
        return find(
                Irregularity.DELIVERY_LATE,
                row + "casework_facts f where f.status = 'COMPLETED' and f.delivery_due_at < :now"
                        + unknown(Irregularity.DELIVERY_LATE) + " union all " + row
                        + "casework_acts e join casework_facts f on f.case_id = e.case_id where e.kind = 'DELIVERED'"
                        + " and e.at >= :since and f.delivered_at > f.delivery_due_at"
                        + unknown(Irregularity.DELIVERY_LATE),
                Map.of("since", utc(since), "now", utc(now)));
    }

    private List<Sign> notTheSameDay(Instant since, Instant now) {
        String row = "select " + WHERE + ", f.promised_due_at as due_at, f.completed_at as happened_at, 0 as figure,"
                + " cast(null as uuid) as officer_id from casework_facts f where f.case_type = 'IMMEDIATE' and ";
        String unknown = unknown(Irregularity.NOT_THE_SAME_DAY);
        return find(
                Irregularity.NOT_THE_SAME_DAY,
                row + OPEN + " and f.clock_start < :today" + unknown + " union all " + row
                        + "f.completed_on >= :from and f.completed_on > f.clock_start" + unknown,
                Map.of(
                        "from",
                        since.atZone(zone).toLocalDate(),
                        "today",
                        now.atZone(zone).toLocalDate()));
    }

    private List<Sign> secondNotices(Instant since) {
        return jdbc.sql("select " + WHERE + ", max(e.at) as happened_at, max(f.window_error_notices) as figure"
                        + " from casework_acts e join casework_facts f on f.case_id = e.case_id"
                        + " where e.kind = 'SUPPLEMENT_REQUESTED' and e.at >= :since and f.window_error_notices > 0"
                        + " and not exists (select 1 from supervision_abnormality s where s.case_id = f.case_id"
                        + " and s.irregularity = 'SECOND_NOTICE' and s.figure >= f.window_error_notices)"
                        + " group by " + WHERE + MOST)
                .param("since", utc(since))
                .query((row, number) -> {
                    Sign.Where where = place(row);
                    int notices = row.getInt("figure");
                    return new Sign(
                            Irregularity.SECOND_NOTICE,
                            where,
                            where.id() + "/" + notices,
                            null,
                            new Sign.Evidence(null, instant(row, "happened_at"), notices, ""));
                })
                .list();
    }

    private List<Sign> suspendedTooLong(Instant now) {
        return jdbc
                .sql("select " + WHERE + ", p.ordinal, p.begun_at, p.working_days from casework_suspensions p"
                        + " join casework_facts f on f.case_id = p.case_id where p.ended_at is null and " + OPEN
                        + " and p.begun_at < :now" + MOST)
                .param("now", utc(now))
                .query((row, number) -> {
                    Sign.Where where = place(row);
                    int days = row.getInt("working_days");
                    Instant over = calendars
                            .of(where.center())
                            .deadlineAfter(
                                    Objects.requireNonNull(instant(row, "begun_at")),
                                    LegalPeriod.workingDays(days),
                                    List.of())
                            .at();
                    return new Sign(
                            Irregularity.SUSPENDED_TOO_LONG,
                            where,
                            where.id() + "/" + row.getInt("ordinal"),
                            null,
                            new Sign.Evidence(over, null, days, ""));
                })
                .list()
                .stream()
                .filter(sign ->
                        now.isAfter(Objects.requireNonNull(sign.evidence().dueAt())))
                .toList();
    }

    private List<Sign> decidedBeforeReceipt(Instant since) {
        return find(
                Irregularity.DECIDED_BEFORE_RECEIPT,
                "select " + WHERE + ", cast(g.received_on as timestamp with time zone) as due_at,"
                        + " cast(g.higher_decision_on as timestamp with time zone) as happened_at, 0 as figure,"
                        + " e.officer_id from casework_acts e join casework_facts f on f.case_id = e.case_id"
                        + " join casework_signs g on g.case_id = e.case_id where e.kind in ('APPROVED', 'DENIED')"
                        + " and e.at >= :since and g.higher_decision_on < g.received_on"
                        + unknown(Irregularity.DECIDED_BEFORE_RECEIPT),
                Map.of("since", utc(since)));
    }

    private List<Sign> doneInMinutes(Instant since) {
        return find(
                        Irregularity.DONE_IN_MINUTES,
                        "select " + WHERE + ", f.accepted_at as due_at, f.completed_at as happened_at, 0 as figure,"
                                + " e.officer_id from casework_acts e join casework_facts f on f.case_id = e.case_id"
                                + " where e.kind = 'COMPLETED' and e.at >= :since and f.case_type = 'COMMITMENT'"
                                + " and f.accepted_on = f.completed_on" + unknown(Irregularity.DONE_IN_MINUTES),
                        Map.of("since", utc(since)))
                .stream()
                .filter(sign -> took(sign).compareTo(MINUTES) < 0)
                .map(sign -> new Sign(
                        sign.what(),
                        sign.where(),
                        sign.onceKey(),
                        sign.officer(),
                        new Sign.Evidence(
                                sign.evidence().dueAt(),
                                sign.evidence().happenedAt(),
                                Math.toIntExact(took(sign).toMinutes()),
                                "")))
                .toList();
    }

    private static Duration took(Sign sign) {
        return Duration.between(
                Objects.requireNonNull(sign.evidence().dueAt()),
                Objects.requireNonNull(sign.evidence().happenedAt()));
    }

    private List<Sign> materialsMissing(Instant since) {
        return find(
                Irregularity.MATERIALS_MISSING,
                "select " + WHERE + ", cast(null as timestamp with time zone) as due_at, e.at as happened_at,"
                        + " g.materials_missing as figure, e.officer_id from casework_acts e"
                        + " join casework_facts f on f.case_id = e.case_id"
                        + " join casework_signs g on g.case_id = e.case_id"
                        + " where e.kind = 'APPROVED' and e.at >= :since and g.materials_missing > 0"
                        + unknown(Irregularity.MATERIALS_MISSING),
                Map.of("since", utc(since)));
    }

    /** Files of which a copy came lately, and that several applicants handed in. */
    private List<Sign> sameFiles(Instant since) {
        Map<String, List<Sign.Where>> byContent = jdbc
                .sql("select distinct c.sha256, " + WHERE + " from files_contents c"
                        + " join casework_papers_handed_in p on p.file_id = c.file_id"
                        + " join casework_facts f on f.case_id = p.case_id where c.sha256 in"
                        + " (select k.sha256 from files_contents k join casework_papers_handed_in q"
                        + " on q.file_id = k.file_id where k.sha256 in"
                        + " (select n.sha256 from files_contents n where n.stored_at >= :since)"
                        + " group by k.sha256 having count(distinct q.applicant_id) >= " + APPLICANTS + ")"
                        + " and not exists (select 1 from supervision_abnormality s"
                        + " where s.irregularity = 'SAME_FILE' and s.once_key = c.sha256)"
                        + " order by c.sha256, f.case_id" + MOST)
                .param("since", utc(since))
                .query((row, number) -> Map.entry(row.getString("sha256"), place(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Sign> seen = new ArrayList<>();
        byContent.forEach((content, cases) -> seen.add(new Sign(
                Irregularity.SAME_FILE,
                cases.get(cases.size() - 1),
                content,
                null,
                new Sign.Evidence(
                        null,
                        null,
                        cases.size(),
                        cases.stream()
                                .limit(NUMBERS_TOLD)
                                .map(one -> Objects.requireNonNullElse(one.number(), ""))
                                .collect(Collectors.joining("、"))))));
        return seen;
    }

    /** One of a kind for a case. */
    private List<Sign> find(Irregularity what, String sql, Map<String, Object> parameters) {
        RowMapper<Sign> reader = (row, number) -> {
            Sign.Where where = place(row);
            return new Sign(
                    what,
                    where,
                    String.valueOf(where.id()),
                    officer(row.getObject("officer_id", UUID.class)),
                    new Sign.Evidence(instant(row, "due_at"), instant(row, "happened_at"), row.getInt("figure"), ""));
        };
        return jdbc.sql(sql + MOST).params(parameters).query(reader).list();
    }

    private static String unknown(Irregularity what) {
        return " and not exists (select 1 from supervision_abnormality s where s.case_id = f.case_id"
                + " and s.irregularity = '" + what + "')";
    }

    private static @Nullable OfficerId officer(@Nullable UUID id) {
        return id == null ? null : new OfficerId(id);
    }

    private static Sign.Where place(ResultSet row) throws SQLException {
        return new Sign.Where(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                new ItemCode(row.getString("item_code")),
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
