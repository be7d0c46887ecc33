package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.casework.CaseId;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.OfferingView;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WorkingCalendars;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Is the hall real? Looks over days that are over for what shows that a window may be one in name only. What was done is
 * read for the days of the look only, and the rest from the rows of days and months.
 */
@Repository
@Transactional(readOnly = true)
class Probes {

    private static final int CASES_KEPT = 100;

    /** Days around a gap in which its numbers may be. */
    private static final int AROUND = 7;

    /** {@code 621002-261116-000031-7}: the sequence after region and day. */
    private static final String SEQUENCE = "cast(substring(f.number from 15 for 6) as int)";

    private static final String PLACE = "f.case_id, f.number, f.center_id, f.department_id, f.window_id";
    private static final List<String> TAGS = List.of("SENT_ELSEWHERE", "ASKED_TWICE", "PAID_ELSEWHERE");

    private final JdbcClient jdbc;
    private final FigureBook book;
    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;
    private final ProbeLimits limits;
    private final Clock clock;
    private final ZoneId zone;

    Probes(
            JdbcClient jdbc,
            FigureBook book,
            Catalog catalog,
            OrganizationDirectory organization,
            WorkingCalendars calendars,
            ProbeLimits limits,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.book = book;
        this.catalog = catalog;
        this.organization = organization;
        this.calendars = calendars;
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    /** Everything that the probes find in these days, known or not. */
    List<Finding> look(Period days) {
        List<Finding> found = new ArrayList<>();
        found.addAll(silentItems(days.to()));
        found.addAll(brokenSeries(days));
        found.addAll(papersWithoutCase(days));
        found.addAll(datedBeforeReceipt(days));
        found.addAll(feesBeforeReceipt(days));
        found.addAll(backFilled(days));
        found.addAll(afterHours(days));
        found.addAll(monthEnd(days));
        found.addAll(citizensSay(days.to()));
        return found;
    }

    // ---- 空壳: items without a case

    private record Spot(CenterId center, ItemCode item) {}

    /**
     * An item is silent where nobody has handed it in for weeks, though as many as expected did so here in the same weeks of
     * last year, or do so elsewhere now. Where it had its cases last year, and none in these weeks, it has its season.
     */
    private List<Finding> silentItems(LocalDate to) {
        Period weeks = new Period(to.minusWeeks(limits.silentWeeks()).plusDays(1), to);
        Map<CenterId, Map<String, Figures>> now = byItem(weeks);
        Map<CenterId, Map<String, Figures>> lastYear = byItem(weeks.yearBefore());
        Map<CenterId, Map<String, Figures>> year =
                byItem(new Period(to.minusYears(1).plusDays(1), to));
        Map<Spot, RestMonths> seasons = seasons();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Finding> found = new ArrayList<>();
        for (ItemSummary item : catalog.all()) {
            List<OfferingView> places = catalog.offerings(item.code(), today).stream()
                    .filter(place -> !place.from().isAfter(weeks.from()))
                    .toList();
            for (OfferingView place : places) {
                Spot spot = new Spot(place.center(), item.code());
                RestMonths rest = seasons.get(spot);
                if (received(now, spot) > 0 || (rest != null && rests(rest, weeks))) {
                    continue;
                }
                long here = received(lastYear, spot);
                boolean seasonal = here == 0
                        && received(year, spot) > 0
                        && !place.from().isAfter(weeks.yearBefore().from());
                long neighbours = seasonal ? 0 : usualElsewhere(now, places, spot);
                long expected = Math.max(here, neighbours);
                if (expected >= limits.silentCases()) {
                    silent(place, item.code(), weeks, expected, found);
                }
            }
        }
        return found;
    }

    private void silent(OfferingView place, ItemCode item, Period weeks, long expected, List<Finding> found) {
        organization
                .windowServing(place.center(), place.department())
                .ifPresent(window -> found.add(new Finding(
                        Probe.SILENT_ITEM,
                        place.center() + "/" + item + "/" + lastCase(place.center(), item),
                        place.center(),
                        place.department(),
                        window.id(),
                        item,
                        weeks.from(),
                        weeks.to(),
                        limits.silentWeeks(),
                        Math.toIntExact(expected),
                        "",
                        List.of())));
    }

    private Map<CenterId, Map<String, Figures>> byItem(Period days) {
        Map<CenterId, Map<String, Figures>> figures = new HashMap<>();
        for (CenterView center : organization.centers()) {
            figures.put(
                    center.id(), book.figuresBy(Grouping.ITEM, new Selection(Set.of(center.id()), days, null, null)));
        }
        return figures;
    }

    private static long received(Map<CenterId, Map<String, Figures>> figures, Spot spot) {
        return figures.getOrDefault(spot.center(), Map.of())
                .getOrDefault(spot.item().value(), Figures.NONE)
                .count(Counted.RECEIVED);
    }

    /** The middle one of what the other centres that offer it have received. */
    private static long usualElsewhere(Map<CenterId, Map<String, Figures>> now, List<OfferingView> places, Spot spot) {
        List<Long> elsewhere = places.stream()
                .map(OfferingView::center)
                .filter(center -> !center.equals(spot.center()))
                .map(center -> received(now, new Spot(center, spot.item())))
                .sorted()
                .toList();
        return elsewhere.isEmpty() ? 0 : elsewhere.get((elsewhere.size() - 1) / 2);
    }

    /** The day of the last one, by which one silence differs from the next. */
    private String lastCase(CenterId center, ItemCode item) {
        return jdbc.sql("select coalesce(cast(max(f.received_on) as varchar), 'never') from casework_facts f"
                        + " where f.center_id = :center and f.item_code = :item")
                .param("center", center.value())
                .param("item", item.value())
                .query(String.class)
                .single();
    }

    /** The months of rest that supervisors have accepted. */
    private Map<Spot, RestMonths> seasons() {
        Map<Spot, RestMonths> seasons = new HashMap<>();
        jdbc.sql(
                        "select center_id, item_code, rest_from, rest_to from supervision_doubt"
                                + " where state = 'ACCEPTED' and rest_from is not null and item_code is not null order by ended_at")
                .query((RowCallbackHandler) row -> {
                    seasons.put(
                            new Spot(
                                    new CenterId(row.getObject("center_id", UUID.class)),
                                    new ItemCode(row.getString("item_code"))),
                            new RestMonths(Month.of(row.getInt("rest_from")), Month.of(row.getInt("rest_to"))));
                });
        return seasons;
    }

    /** Nothing is missed while any of the silent weeks lies in the season; after it, the full weeks are given again. */
    private static boolean rests(RestMonths rest, Period weeks) {
        return weeks.from()
                .datesUntil(weeks.to().plusDays(1))
                .map(LocalDate::getMonth)
                .anyMatch(rest::covers);
    }

    // ---- 体外循环: numbers without a case

    /** A number missing between its neighbours, and so many in a row that no broken-off receipt explains them. */
    private record Gap(Finding finding, int after, int before) {}

    private List<Finding> brokenSeries(Period days) {
        List<Gap> gaps = jdbc.sql("select * from (select " + PLACE + ", f.received_on, " + SEQUENCE
                        + " as at_number, lead(" + SEQUENCE + ") over (order by f.received_on, " + SEQUENCE
                        + ") as next_at, lead(f.number) over (order by f.received_on, " + SEQUENCE
                        + ") as next_number from casework_facts f where f.received_on between :from and :to) s"
                        + " where s.next_at - s.at_number > :missing")
                .param("from", days.from())
                .param("to", days.to())
                .param("missing", limits.missingNumbers())
                .query((row, n) -> {
                    LocalDate day = row.getObject("received_on", LocalDate.class);
                    int after = row.getInt("at_number");
                    int before = row.getInt("next_at");
                    String next = row.getString("next_number");
                    return new Gap(
                            new Finding(
                                    Probe.BROKEN_SERIES,
                                    next,
                                    desk(row).center(),
                                    desk(row).department(),
                                    desk(row).window(),
                                    null,
                                    day,
                                    day,
                                    before - after - 1,
                                    0,
                                    row.getString("number") + " — " + next,
                                    List.of(evidence(row))),
                            after,
                            before);
                })
                .list();
        return gaps.stream()
                .filter(gap -> gap.finding().figure() - elsewhere(gap) >= limits.missingNumbers())
                .map(Gap::finding)
                .toList();
    }

    /** Who was served at midnight, or entered a day late, has a number of another day. */
    private long elsewhere(Gap gap) {
        return jdbc.sql("select count(*) from casework_facts f where f.received_on between :from and :to and "
                        + SEQUENCE + " > :after and " + SEQUENCE + " < :before")
                .param("from", gap.finding().from().minusDays(AROUND))
                .param("to", gap.finding().to().plusDays(AROUND))
                .param("after", gap.after())
                .param("before", gap.before())
                .query(Long.class)
                .single();
    }

    // ---- 体外用印, 倒签: papers and their cases

    private List<Finding> papersWithoutCase(Period days) {
        return papers(
                Probe.PAPER_WITHOUT_CASE,
                "not exists (select 1 from casework_facts f where f.case_id = p.case_id)",
                days,
                row -> List.of());
    }

    private List<Finding> datedBeforeReceipt(Period days) {
        return papers(
                Probe.DATED_BEFORE_RECEIPT,
                "exists (select 1 from casework_facts f where f.case_id = p.case_id and f.received_on > p.issued_on)",
                days,
                row -> List.of(new Finding.Evidence(
                        new CaseId(row.getObject("case_id", UUID.class)), row.getString("number"))));
    }

    /** Papers are known by when they were entered, which whoever dates one back cannot choose. */
    private List<Finding> papers(Probe probe, String condition, Period days, RowMapperOfEvidence evidence) {
        return jdbc.sql("select p.paper_id, p.case_id, p.case_number as number, p.number as paper_number, p.issued_on,"
                        + " p.center_id, p.department_id, p.window_id, p.item_code from document_papers p"
                        + " where p.issued_at >= :begin and p.issued_at < :end and " + condition
                        + " order by p.issued_at, p.paper_id fetch first " + CASES_KEPT + " rows only")
                .param("begin", Signs.utc(days.from().atStartOfDay(zone).toInstant()))
                .param("end", Signs.utc(days.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, n) -> {
                    LocalDate day = row.getObject("issued_on", LocalDate.class);
                    Desk desk = desk(row);
                    return new Finding(
                            probe,
                            row.getObject("paper_id", UUID.class).toString(),
                            desk.center(),
                            desk.department(),
                            desk.window(),
                            new ItemCode(row.getString("item_code")),
                            day,
                            day,
                            1,
                            0,
                            row.getString("paper_number"),
                            evidence.of(row));
                })
                .list();
    }

    /** Known by when it was last entered, as papers are. */
    private List<Finding> feesBeforeReceipt(Period days) {
        return jdbc.sql("select p.notice_id, p.case_id, p.number, p.code, p.item_code, p.center_id, p.department_id,"
                        + " p.window_id, case when p.paid_on < p.issued_on then p.paid_on else p.issued_on end as dated_on"
                        + " from payment_facts p join casework_facts f on f.case_id = p.case_id"
                        + " where p.entered_at >= :begin and p.entered_at < :end"
                        + " and (p.issued_on < f.received_on or p.paid_on < f.received_on)"
                        + " order by p.entered_at, p.notice_id fetch first " + CASES_KEPT + " rows only")
                .param("begin", Signs.utc(days.from().atStartOfDay(zone).toInstant()))
                .param("end", Signs.utc(days.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, n) -> {
                    LocalDate day = row.getObject("dated_on", LocalDate.class);
                    Desk desk = desk(row);
                    return new Finding(
                            Probe.FEE_BEFORE_RECEIPT,
                            row.getObject("notice_id", UUID.class).toString(),
                            desk.center(),
                            desk.department(),
                            desk.window(),
                            new ItemCode(row.getString("item_code")),
                            day,
                            day,
                            1,
                            0,
                            row.getString("code"),
                            List.of(evidence(row)));
                })
                .list();
    }

    /** Reads in which cases something was seen. */
    private interface RowMapperOfEvidence {
        List<Finding.Evidence> of(ResultSet row) throws SQLException;
    }

    // ---- 事后补录

    private record Seen(Finding.Evidence evidence, Desk desk, LocalDate day) {}

    private record Desk(CenterId center, DepartmentId department, WindowId window) {}

    private record DeskDay(Desk desk, LocalDate day) {}

    private List<Finding> backFilled(Period days) {
        List<Seen> seen = new ArrayList<>();
        jdbc.sql("select " + PLACE + ", f.accepted_at, f.completed_at, f.completed_on from casework_facts f"
                        + " where f.completed_on between :from and :to and f.case_type = 'COMMITMENT'"
                        + " and f.accepted_on = f.completed_on order by f.completed_at, f.case_id")
                .param("from", days.from())
                .param("to", days.to())
                .query((RowCallbackHandler) row -> {
                    Instant accepted = Objects.requireNonNull(Signs.instant(row, "accepted_at"));
                    Instant completed = Objects.requireNonNull(Signs.instant(row, "completed_at"));
                    if (Duration.between(accepted, completed).toMinutes() < limits.minutes()) {
                        seen.add(seen(row, row.getObject("completed_on", LocalDate.class)));
                    }
                });
        return bursts(Probe.BACK_FILLED, seen, limits.backFilled(), days);
    }

    private List<Finding> afterHours(Period days) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        Map<CenterId, WorkingCalendar> known = new HashMap<>();
        jdbc.sql("select " + PLACE + ", e.at from casework_acts e join casework_facts f on f.case_id = e.case_id"
                        + " where e.at >= :begin and e.at < :end and e.officer_id is not null"
                        + " and e.kind in ('RECEIVED', 'ACCEPTED', 'REVIEWED', 'APPROVED', 'DENIED', 'COMPLETED')"
                        + " order by e.at, f.case_id")
                .param("begin", Signs.utc(days.from().atStartOfDay(zone).toInstant()))
                .param("end", Signs.utc(days.to().plusDays(1).atStartOfDay(zone).toInstant()))
                .query((RowCallbackHandler) row -> {
                    Instant at = Objects.requireNonNull(Signs.instant(row, "at"));
                    WorkingCalendar calendar =
                            known.computeIfAbsent(new CenterId(row.getObject("center_id", UUID.class)), calendars::of);
                    if (!calendar.isOpen(at)) {
                        LocalDate day = LocalDate.ofInstant(at, zone);
                        seen.putIfAbsent(row.getString("number") + day, seen(row, day));
                    }
                });
        return bursts(Probe.AFTER_HOURS, seen.values(), limits.afterHours(), days);
    }

    /** So many at one window on one day. */
    private static List<Finding> bursts(Probe probe, Collection<Seen> seen, int least, Period days) {
        Map<DeskDay, List<Seen>> byDesk = seen.stream()
                .collect(Collectors.groupingBy(
                        one -> new DeskDay(one.desk(), one.day()), LinkedHashMap::new, Collectors.toList()));
        List<Finding> found = new ArrayList<>();
        byDesk.forEach((place, cases) -> {
            if (cases.size() >= least) {
                found.add(new Finding(
                        probe,
                        place.desk().window() + "/" + place.day(),
                        place.desk().center(),
                        place.desk().department(),
                        place.desk().window(),
                        null,
                        place.day(),
                        place.day(),
                        cases.size(),
                        0,
                        "",
                        cases.stream().map(Seen::evidence).limit(CASES_KEPT).toList()));
            }
        });
        return found;
    }

    // ---- 月末集中办结

    private List<Finding> monthEnd(Period days) {
        List<Finding> found = new ArrayList<>();
        for (YearMonth month = YearMonth.from(days.from());
                !month.isAfter(YearMonth.from(days.to()));
                month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            if (!end.isBefore(days.from()) && !end.isAfter(days.to())) {
                monthEnd(month, found);
            }
        }
        return found;
    }

    private void monthEnd(YearMonth month, List<Finding> found) {
        Map<Desk, Map<LocalDate, Long>> completed = new LinkedHashMap<>();
        jdbc.sql("select f.center_id, f.department_id, f.window_id, f.completed_on, count(*) as cases"
                        + " from casework_facts f where f.completed_on between :from and :to"
                        + " group by f.center_id, f.department_id, f.window_id, f.completed_on")
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((RowCallbackHandler) row -> {
                    completed
                            .computeIfAbsent(desk(row), desk -> new TreeMap<>())
                            .put(row.getObject("completed_on", LocalDate.class), row.getLong("cases"));
                });
        completed.forEach((desk, byDay) -> {
            WorkingCalendar calendar = calendars.of(desk.center());
            List<LocalDate> working = month.atDay(1)
                    .datesUntil(month.atEndOfMonth().plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .toList();
            if (working.size() < 2) {
                return;
            }
            LocalDate last = working.get(working.size() - 1);
            long cases = byDay.getOrDefault(last, 0L);
            long others = byDay.values().stream().mapToLong(Long::longValue).sum() - cases;
            long usual = others / (working.size() - 1);
            if (cases >= limits.monthEndCases() && cases * (working.size() - 1) >= others * limits.monthEndTimes()) {
                found.add(new Finding(
                        Probe.MONTH_END,
                        desk.window() + "/" + month,
                        desk.center(),
                        desk.department(),
                        desk.window(),
                        null,
                        last,
                        last,
                        Math.toIntExact(cases),
                        Math.toIntExact(usual),
                        "",
                        completedOn(desk.window(), last)));
            }
        });
    }

    private List<Finding.Evidence> completedOn(WindowId window, LocalDate day) {
        return jdbc.sql("select f.case_id, f.number from casework_facts f where f.window_id = :window"
                        + " and f.completed_on = :day order by f.completed_at, f.case_id fetch first " + CASES_KEPT
                        + " rows only")
                .param("window", window.value())
                .param("day", day)
                .query((row, n) -> evidence(row))
                .list();
    }

    // ---- 两头受理: what citizens say

    private List<Finding> citizensSay(LocalDate to) {
        LocalDate from = to.minusDays(limits.answerDays());
        List<Finding> found = new ArrayList<>();
        for (String tag : TAGS) {
            Map<Desk, List<Finding.Evidence>> said = new LinkedHashMap<>();
            jdbc.sql("select r.case_id, r.case_number as number, r.center_id, r.department_id, r.window_id"
                            + " from rating_facts r where r.rated_on between :from and :to and r.tags like :tag"
                            + " order by r.rated_at, r.rating_id")
                    .param("from", from)
                    .param("to", to)
                    .param("tag", "%" + tag + "%")
                    .query((RowCallbackHandler) row -> {
                        said.computeIfAbsent(desk(row), desk -> new ArrayList<>())
                                .add(evidence(row));
                    });
            said.forEach((desk, cases) -> {
                if (cases.stream().map(Finding.Evidence::id).distinct().count() >= limits.answers()) {
                    found.add(new Finding(
                            Probe.CITIZENS_SAY,
                            desk.window() + "/" + tag + "/" + to.getYear() + "-" + to.get(IsoFields.QUARTER_OF_YEAR),
                            desk.center(),
                            desk.department(),
                            desk.window(),
                            null,
                            from,
                            to,
                            cases.size(),
                            0,
                            tag,
                            cases.stream().limit(CASES_KEPT).toList()));
                }
            });
        }
        return found;
    }

    // ---- rows

    private static Seen seen(ResultSet row, LocalDate day) throws SQLException {
        return new Seen(evidence(row), desk(row), day);
    }

    private static Finding.Evidence evidence(ResultSet row) throws SQLException {
        return new Finding.Evidence(new CaseId(row.getObject("case_id", UUID.class)), row.getString("number"));
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)));
    }
}
