package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what live boards show, for all centres at once; each question costs one statement, whoever looks at how many boards. */
@Repository
@Transactional(readOnly = true)
class LiveFacts {

    private static final String NEWEST = """
            select subject, entry, act, level, number, at, center_id, department_id, item_code, source from (
              select t.*, row_number() over (partition by center_id order by at desc, subject, entry desc) as place from (
                select a.case_id as subject, cast(a.ordinal as bigint) as entry, a.kind as act,
                       cast(null as varchar(10)) as level, f.number as number, a.at as at,
                       f.center_id as center_id, f.department_id as department_id, f.item_code as item_code,
                       'CASE' as source
                  from casework_acts a join casework_facts f on f.case_id = a.case_id
                 where a.at >= :since
                union all
                select c.id, e.id, e.kind, c.level, c.case_number, e.at, c.center_id, c.department_id, c.item_code,
                       'CARD'
                  from supervision_card_event e join supervision_card c on c.id = e.card_id
                 where e.at >= :since and e.kind in ('OPENED', 'RAISED', 'LEFT_UNANSWERED')
                union all
                select r.case_id, cast(case r.stage when 'RECEPTION' then -1 when 'SUPPLEMENT' then -2
                                                    when 'COMPLETION' then -3 else -4 end as bigint), r.satisfaction,
                       cast(null as varchar(10)), r.case_number, r.rated_at, r.center_id, r.department_id, r.item_code,
                       'RATING'
                  from rating_facts r
                 where r.rated_at >= :since
              ) t
            ) newest where place <= :most""";

    private static final String COUNTS = """
            select center_id, department_id, what, count(*) as happened from (
              select f.center_id as center_id, f.department_id as department_id, 'RECEIVED' as what
                from casework_facts f where f.center_id in (:centers) and f.received_at >= :begin and f.received_at < :end
              union all
              select f.center_id, f.department_id, 'ACCEPTED'
                from casework_facts f where f.center_id in (:centers) and f.accepted_at >= :begin and f.accepted_at < :end
              union all
              select f.center_id, f.department_id, 'COMPLETED'
                from casework_facts f where f.center_id in (:centers) and f.completed_at >= :begin and f.completed_at < :end
              union all
              select f.center_id, f.department_id, 'DECIDED'
                from casework_acts a join casework_facts f on f.case_id = a.case_id
               where a.at >= :begin and a.at < :end and a.kind in ('APPROVED', 'DENIED')
              union all
              select c.center_id, c.department_id, c.level
                from supervision_card c
               where c.level in ('YELLOW', 'RED')
                 and c.id in (select e.card_id from supervision_card_event e where e.at >= :begin and e.at < :end
                                 and e.kind in ('OPENED', 'RAISED', 'LEFT_UNANSWERED'))
              union all
              select r.center_id, r.department_id, 'RATED'
                from rating_facts r where r.center_id in (:centers) and r.rated_on = :today
            ) t group by center_id, department_id, what""";

    private static final String STANDINGS = """
            select center_id, department_id, sum(waiting) as waiting, sum(overdue) as overdue,
                   sum(completed) as completed, sum(on_time) as on_time from (
              select f.center_id as center_id, f.department_id as department_id, 1 as waiting,
                     case when f.promised_due_at < :now then 1 else 0 end as overdue, 0 as completed, 0 as on_time
                from casework_facts f
               where f.center_id in (:centers)
                 and f.status in ('RECEIVED', 'ACCEPTED', 'REVIEWED', 'APPROVED', 'DENIED')
              union all
              select f.center_id, f.department_id, 0, 0, 1, case when %s then 1 else 0 end
                from casework_facts f
               where f.center_id in (:centers) and f.completed_at >= :first and f.completed_at < :end
            ) t group by center_id, department_id""".formatted(Counted.ON_TIME.rest());

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    LiveFacts(JdbcClient jdbc, OrganizationDirectory organization, ZoneId zone) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.zone = zone;
    }

    /** What happened from an instant on, of each centre the newest; in no order. */
    List<LiveAct> acts(Instant since, int mostOfCenter) {
        return jdbc.sql(NEWEST)
                .param("since", FigureSql.utc(since))
                .param("most", mostOfCenter)
                .query((row, n) -> actIn(row))
                .list();
    }

    /** How often each happened on a day; what did not happen is left out. */
    Map<LivePlace, Map<LiveCount, Long>> counts(LocalDate day) {
        Map<LivePlace, Map<LiveCount, Long>> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("centers", centers())
                .param("today", day)
                .param("begin", FigureSql.utc(startOf(day)))
                .param("end", FigureSql.utc(startOf(day.plusDays(1))))
                .query((RowCallbackHandler)
                        row -> counts.computeIfAbsent(placeIn(row), place -> new EnumMap<>(LiveCount.class))
                                .put(LiveCount.valueOf(row.getString("what")), row.getLong("happened")));
        return counts;
    }

    /** How each place stands that has, or had this month, anything to do. */
    Map<LivePlace, LiveStanding> standings(Instant now, LocalDate today) {
        Map<LivePlace, LiveStanding> standings = new HashMap<>();
        jdbc.sql(STANDINGS)
                .param("centers", centers())
                .param("now", FigureSql.utc(now))
                .param("first", FigureSql.utc(startOf(today.withDayOfMonth(1))))
                .param("end", FigureSql.utc(startOf(today.plusDays(1))))
                .query((RowCallbackHandler) row -> standings.put(
                        placeIn(row),
                        new LiveStanding(
                                row.getLong("waiting"),
                                row.getLong("overdue"),
                                row.getLong("completed"),
                                row.getLong("on_time"))));
        return standings;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<UUID> centers() {
        return organization.centers().stream()
                .map(CenterView::id)
                .map(CenterId::value)
                .toList();
    }

    private static LiveAct actIn(ResultSet row) throws SQLException {
        String level = row.getString("level");
        LivePlace place = placeIn(row);
        String item = row.getString("item_code");
        return new LiveAct(
                LiveAct.Source.valueOf(row.getString("source")),
                row.getObject("subject", UUID.class),
                row.getLong("entry"),
                row.getString("act"),
                level == null ? null : AlertLevel.valueOf(level),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                place.center(),
                place.department(),
                item == null ? null : new ItemCode(item));
    }

    private static LivePlace placeIn(ResultSet row) throws SQLException {
        return new LivePlace(
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)));
    }
}
