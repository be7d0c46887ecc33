package org.govhall.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.govhall.bench.BenchHall;
import org.govhall.catalog.CaseType;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.RevisionView;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.govhall.testing.MovableClock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a city with three years of cases: a city's centre and one of each of eight counties, ten departments in each,
 * two items at each window, so that there is something of each on nearly every day at each size. The cases are written by one statement, with every column that figures, lists and warnings
 * read; they have no trail and no papers, so nothing can be done with them but to count them. Nine in ten end well within
 * the promised days, two in a hundred late, and the last ones are still open.
 */
final class ManyCases {

    private static final List<String> COUNTIES =
            List.of("621002", "621021", "621022", "621023", "621024", "621025", "621026", "621027");

    private static final int DEPARTMENTS = 10;
    private static final int ITEMS_OF_A_WINDOW = 2;
    private static final int MONTHS = 36;

    /** Working days after today that deadlines may fall on. */
    private static final int AHEAD = 120;

    /** Each day has its cases spread over it; on the last it is as late as that, so that the last minutes are like any others. */
    private static final String NOW = "T15:45";

    private final BenchHall hall;
    private final JdbcTemplate jdbc;
    private final LocalDate today;

    ManyCases(BenchHall hall, DataSource database) {
        this.hall = hall;
        this.jdbc = new JdbcTemplate(database);
        MovableClock clock = hall.bean(MovableClock.class);
        this.today = clock.instant().atZone(MovableClock.HALL).toLocalDate();
        clock.moveTo(today + NOW);
    }

    /** Opens the hall's houses and windows; done once, before {@link #write}. */
    void open() {
        jdbc.execute("""
                create table bench_place (
                    no int primary key, center_id uuid, department_id uuid, window_id uuid, region_code varchar(12),
                    item_code varchar(12), revision_id uuid, case_type varchar(20), promised int, statutory int)
                """);
        jdbc.execute("create table bench_day (no int primary key, on_date date)");
        List<Object[]> days = new ArrayList<>();
        LocalDate day = today.minusMonths(MONTHS);
        for (int ahead = 0; ahead < AHEAD; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(new Object[] {days.size(), day});
                ahead += day.isAfter(today) ? 1 : 0;
            }
        }
        jdbc.batchUpdate("insert into bench_day values (?, ?)", days);

        OrganizationSetup setup = hall.bean(OrganizationSetup.class);
        OrganizationDirectory directory = hall.bean(OrganizationDirectory.class);
        CenterId city = hall.hall().center();
        List<Object[]> places = new ArrayList<>();
        houseOf(setup, city, "621000", places);
        for (String county : COUNTIES) {
            CenterId center = setup.openCenter(new NewCenter(
                    county + " 政务服务中心",
                    CenterKind.COUNTY,
                    county,
                    city,
                    "人民路 1 号",
                    "0934-8610001",
                    "0934-8610002",
                    directory.center(city).hours()));
            houseOf(setup, center, county, places);
        }
        jdbc.batchUpdate("insert into bench_place values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", places);
    }

    private void houseOf(OrganizationSetup setup, CenterId center, String region, List<Object[]> places) {
        Catalog catalog = hall.bean(Catalog.class);
        List<ItemSummary> items = catalog.all();
        for (int i = 0; i < DEPARTMENTS; i++) {
            DepartmentId department = setup.recordDepartment(new NewDepartment(
                    region + " 第" + i + "局", i + "局", "第" + i + "局", "116210027999999900", region, null, true));
            WindowId window = setup.openWindow(
                    new NewWindow(center, "K%02d".formatted(i), "第" + i + "局窗口", WindowKind.DEPARTMENT, Set.of(department)));
            for (int k = 0; k < ITEMS_OF_A_WINDOW; k++) {
                ItemSummary item = items.get((i * ITEMS_OF_A_WINDOW + k) % items.size());
                RevisionView revision = catalog.guide(item.code(), today).orElseThrow();
                int promised = revision.caseType() == CaseType.IMMEDIATE
                        ? 0
                        : Math.min(revision.promised().days(), 40);
                places.add(new Object[] {
                    places.size(),
                    center.value(),
                    department.value(),
                    window.value(),
                    region,
                    item.code().value(),
                    revision.id().value(),
                    promised == 0 ? "IMMEDIATE" : "COMMITMENT",
                    promised,
                    promised + 10
                });
            }
        }
    }

    /** Writes so many cases: first without the indexes that only serve questions, which are made afterwards. */
    void write(int cases) {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        jdbc.query("""
                select indexname, indexdef from pg_indexes i
                 where tablename = 'casework_case'
                   and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                """, row -> {
            names.add(row.getString("indexname"));
            definitions.add(row.getString("indexdef"));
        });
        names.forEach(index -> jdbc.execute("drop index " + index));
        UUID applicant = hall.hall().citizen("甲乙丙").applicant().value();
        jdbc.update(INSERT, today, cases, cases, applicant);
        definitions.forEach(jdbc::execute);
        jdbc.execute("vacuum analyze casework_case");
    }

    private static final String INSERT = """
            with last as (select max(no) as no from bench_day where on_date <= ?),
                 places as (select count(*) as size from bench_place),
                 made as (
                    select n, p.*, n * (last.no + 1) / ? as day_no, last.no as last_no,
                           case when n % 50 = 0 then p.promised + 1 + n % 3 else p.promised * (n % 90) / 100 end as used
                      from generate_series(cast(0 as bigint), cast(? as bigint) - 1) n
                     cross join last cross join places
                      join bench_place p on p.no = n * 7919 % places.size),
                 dated as (
                    select m.*, r.on_date as received_on, u.on_date as until_on, e.on_date as due_on, s.on_date as law_on,
                           (r.on_date + time '09:00') at time zone 'Asia/Shanghai'
                               + make_interval(mins => cast(n % 400 as int)) as received_at,
                           m.day_no + m.used <= m.last_no as done
                      from made m
                      join bench_day r on r.no = m.day_no
                      join bench_day u on u.no = m.day_no + m.used
                      join bench_day e on e.no = m.day_no + m.promised
                      join bench_day s on s.no = m.day_no + m.statutory)
            insert into casework_case (
                id, version, number, revision_id, item_code, case_type, decided_in_office, center_id, department_id,
                window_id, region_code, applicant_id, applicant_name, channel, status, started_at, received_at, received_on,
                notice_due_at, supplement_notices, accepted_at, accepted_on, accepted_by_silence, clock_start,
                promised_due_at, statutory_due_at, promised_days, statutory_working_days, minutes_to_accept,
                minutes_per_day, outcome, decided_at, completed_at, completed_on, sealed, minutes_to_complete,
                working_days_early, delivery_due_at, delivered_at, trail_length, trail_hash)
            select cast('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 5,
                   'B' || lpad(cast(n as text), 12, '0'), revision_id, item_code, case_type, false, center_id,
                   department_id, window_id, region_code, a.id, '甲乙丙', case when n % 3 = 0 then 'ONLINE' else 'WINDOW' end,
                   case when done then case when n % 4 = 0 then 'DELIVERED' else 'COMPLETED' end else 'ACCEPTED' end,
                   received_at, received_at, received_on, received_at + interval '7 days', 0,
                   received_at + interval '5 minutes', received_on, false, received_on,
                   (due_on + time '17:30') at time zone 'Asia/Shanghai', (law_on + time '17:30') at time zone 'Asia/Shanghai',
                   promised, statutory, 5, 450,
                   case when done then 'GRANTED' end, c.at, c.at, case when done then until_on end, false,
                   case when done then used * 450 end, case when done then promised - used end,
                   c.at + interval '14 days', case when done and n % 4 = 0 then c.at end, 5, repeat('0', 64)
              from dated
             cross join (select cast(? as uuid) as id) a
             cross join lateral (
                select case when done and used = 0 then received_at + interval '6 minutes'
                            when done then (until_on + time '09:00') at time zone 'Asia/Shanghai'
                                           + make_interval(mins => cast(n % 400 as int)) end as at) c
            """;
}
