package org.govhall.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.govhall.organization.WorkingCalendars;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 督办 in the demo: the cases with the least time left must be decided; for a first look only. */
@Component
@Profile("demo")
public class SupervisionOrderExample {

    private static final int DAYS = 5;
    private static final int MOST = 2;
    private static final String BASIS = "《甘肃省行政效能监察办法》";

    private final SupervisionOrderDesk desk;
    private final Signs signs;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    SupervisionOrderExample(
            SupervisionOrderDesk desk,
            Signs signs,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.signs = signs;
        this.organization = organization;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Orders about the open cases that are due first; one of them is answered, the other waits. */
    public void issue(OfficerView supervisor) {
        Reach reach = Reach.overCenters(supervisor, organization.subtree(supervisor.center()));
        List<Sign.Where> cases = jdbc
                .sql("select f.case_id from casework_facts f where f.status in ('ACCEPTED', 'REVIEWED')"
                        + " and f.promised_due_at is not null order by f.promised_due_at, f.case_id"
                        + " fetch first " + MOST + " rows only")
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> signs.where(id).stream())
                .toList();
        for (Sign.Where where : cases) {
            SupervisionOrderId id = desk.issue(reach, where, "承诺期限将到，请首席代表督促审批，在期限内办结，并说明进度。", BASIS, due(where));
            if (where.equals(cases.get(0))) {
                answer(where, id);
            }
        }
    }

    private void answer(Sign.Where where, SupervisionOrderId id) {
        organization
                .chiefRepresentative(where.window())
                .ifPresent(
                        chief -> desk.answer(Reach.atWindows(chief, Set.of(where.window())), id, 0, "已与审批处室对接，明日办结。"));
    }

    private LocalDate due(Sign.Where where) {
        return calendars.of(where.center()).plusWorkingDays(LocalDate.ofInstant(clock.instant(), zone), DAYS);
    }
}
