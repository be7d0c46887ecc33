package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.casework.CaseId;
import org.govhall.casework.DaysChanged;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.CaseType;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.rating.RatingCounted;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random histories over two centres: after each step, what pages read from rows and cases is what a plain count over all
 * cases gives, to the last digit.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayRowsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 20);
    private static final int STEPS = 90;
    private static final int COMPARED_EVERY = 6;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DayRows rows;

    @Autowired
    private DayRounds rounds;

    @Autowired
    private FigureBook book;

    private CenterId city;
    private CenterId district;
    private List<StoredCases> places;
    private final List<CaseId> cases = new ArrayList<>();

    @BeforeAll
    void twoCentres() {
        HallFixture hall = HallFixture.open(context);
        city = hall.center();
        district = hall.openDistrictCenter("西峰区政务服务中心");
        var window = organization.windows(district).get(0);
        places = List.of(
                new StoredCases(jdbc, city, hall.department(), hall.window()),
                new StoredCases(jdbc, district, window.departments().iterator().next(), window.id()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rowsSayWhatACountOverAllCasesSays(long seed) {
        Random random = new Random(seed);
        clock.moveTo("2026-09-10T10:00");
        rows.forgetAll();
        for (int step = 0; step < STEPS; step++) {
            step(random);
            if (step % COMPARED_EVERY == 0) {
                compare(random);
            }
        }
        rounds.go();
        compare(random);
        List<Map<String, Object>> once = everyRow();
        anyOrder(random);
        assertThat(everyRow()).isEqualTo(once);
        rounds.startAgain();
        assertThat(everyRow()).isEqualTo(once);
        assertThat(jdbc.sql("select count(*) from supervision_changed_day")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Something that happens, or is corrected, or is counted; now and then it is lost before it is stored. */
    private void step(Random random) {
        int die = random.nextInt(100);
        if (die < 30) {
            lived(random, this::receive);
        } else if (die < 50) {
            lived(random, this::correct);
        } else if (die < 65) {
            lived(random, this::moveDeadline);
        } else if (die < 80) {
            lived(random, this::rate);
        } else if (die < 88) {
            clock.moveTo(LocalDateTime.ofInstant(clock.instant(), zone)
                    .plusMinutes(random.nextInt(5) == 0 ? -random.nextInt(3000) : random.nextInt(5000))
                    .toString());
        } else if (die < 94) {
            rounds.go();
        } else if (die < 97) {
            rows.countMarked();
        } else {
            crash();
        }
    }

    /** The process ends after rows were made, before that is stored. */
    private void crash() {
        transaction.executeWithoutResult(status -> {
            rows.countMarked();
            rows.close(clock.instant().minus(DayRounds.BEHIND), Duration.ZERO);
            status.setRollbackOnly();
        });
    }

    private void lived(Random random, Consumer<Random> act) {
        transaction.executeWithoutResult(status -> {
            act.accept(random);
            if (random.nextInt(10) == 0) {
                status.setRollbackOnly();
            }
        });
    }

    private void receive(Random random) {
        StoredCases.Builder made = places.get(random.nextInt(2))
                .of(
                        List.of("MZ010", "MZ014", "MZ006").get(random.nextInt(3)),
                        random.nextBoolean() ? CaseType.COMMITMENT : CaseType.IMMEDIATE,
                        random.nextInt(20));
        LocalDateTime at = localNow().minusMinutes(random.nextInt(300));
        made.received(at.toString(), at.plusDays(5).toString());
        List<LocalDate> days = new ArrayList<>(List.of(at.toLocalDate()));
        if (random.nextInt(5) > 0) {
            LocalDateTime due = at.plusDays(random.nextInt(30) - 5);
            made.accepted(at.toString(), random.nextInt(400), random.nextInt(6) == 0 ? null : due.toString());
            days.add(due.toLocalDate());
            if (random.nextBoolean()) {
                made.bound(20, due.plusDays(20).toString());
            }
            int fate = random.nextInt(4);
            if (fate < 2) {
                made.completed(localNow().toString(), random.nextInt(4000), random.nextInt(3));
                days.add(today());
            } else if (fate == 2) {
                made.withdrawn(localNow().toString());
            }
        }
        CaseId id = made.store();
        cases.add(id);
        changed(id, days);
    }

    /** A clerk of records puts days right, also to days long over: time moved back. */
    private void correct(Random random) {
        CaseId id = any(random);
        if (id == null) {
            return;
        }
        String what = List.of("received", "accepted", "completed").get(random.nextInt(3));
        LocalDate from = day(id, what + "_on");
        if (from == null) {
            return;
        }
        LocalDate to = FIRST.plusDays(random.nextInt(Math.toIntExact(today().toEpochDay() - FIRST.toEpochDay()) + 1));
        jdbc.sql("update casework_case set " + what + "_on = :day, " + what + "_at = :at where id = :id")
                .param("day", to)
                .param("at", FigureSql.utc(to.atTime(9, 0).atZone(zone).toInstant()))
                .param("id", id.value())
                .update();
        List<LocalDate> days = new ArrayList<>(List.of(from, to));
        Stream.of("accepted_on", "completed_on").forEach(column -> add(days, day(id, column)));
        add(days, due(id));
        changed(id, days);
    }

    private void moveDeadline(Random random) {
        CaseId id = any(random);
        if (id == null) {
            return;
        }
        List<LocalDate> days = new ArrayList<>();
        add(days, due(id));
        add(days, day(id, "completed_on"));
        LocalDate to = today().plusDays(random.nextInt(20) - 12);
        days.add(to);
        jdbc.sql("update casework_case set promised_due_at = :due, statutory_due_at = null where id = :id")
                .param("due", FigureSql.utc(to.atTime(17, 30).atZone(zone).toInstant()))
                .param("id", id.value())
                .update();
        changed(id, days);
    }

    private void rate(Random random) {
        CaseId id = any(random);
        if (id == null) {
            return;
        }
        int marked = jdbc.sql("update rating_rating set excluded_at = :now where case_id = :id")
                .param("now", FigureSql.utc(clock.instant()))
                .param("id", id.value())
                .update();
        if (marked == 0) {
            jdbc.sql(
                            "insert into rating_rating (id, version, case_id, case_number, stage, satisfaction, tags, anonymous,"
                                    + " channel, rated_at, rated_on, center_id, department_id, window_id, region_code, item_code,"
                                    + " applicant_id) select cast(:new as uuid), 0, id, number, 'COMPLETION', cast(:level as varchar),"
                                    + " '', true, 'LINK', cast(:now as timestamp with time zone), cast(:today as date), center_id,"
                                    + " department_id, window_id, region_code, item_code, applicant_id"
                                    + " from casework_case where id = :id")
                    .param("new", UUID.randomUUID())
                    .param("level", List.of("SATISFIED", "DISSATISFIED").get(random.nextInt(2)))
                    .param("now", FigureSql.utc(clock.instant()))
                    .param("today", today())
                    .param("id", id.value())
                    .update();
        }
        events.publishEvent(new RatingCounted(id));
    }

    private void changed(CaseId id, List<LocalDate> days) {
        Set<Instant> moments =
                days.stream().map(day -> day.atStartOfDay(zone).toInstant()).collect(Collectors.toSet());
        events.publishEvent(jdbc.sql("select center_id, item_code from casework_case where id = :id")
                .param("id", id.value())
                .query((row, n) -> new DaysChanged(
                        id,
                        new CenterId(row.getObject("center_id", UUID.class)),
                        new ItemCode(row.getString("item_code")),
                        moments))
                .single());
    }

    private void compare(Random random) {
        Instant now = clock.instant();
        LocalDate from = FIRST.plusDays(random.nextInt(50));
        for (Period period : List.of(
                new Period(FIRST, today()),
                new Period(from, from.plusDays(random.nextInt(60))),
                new Period(today(), today()))) {
            for (Set<CenterId> centers : List.of(Set.of(city, district), Set.of(district))) {
                Selection all = new Selection(centers, period, null, null);
                Selection some = new Selection(centers, period, null, new ItemCode("MZ014"));
                for (Grouping by : List.of(Grouping.DEPARTMENT, Grouping.CENTER, Grouping.ITEM)) {
                    Map<String, Figures> plain = PlainFigures.by(by, all, jdbc, zone, now);
                    Map<String, Figures> read = book.figuresBy(by, all);
                    read.values().removeIf(DayRowsTest::isNothing);
                    plain.values().removeIf(DayRowsTest::isNothing);
                    assertThat(read.keySet()).isEqualTo(plain.keySet());
                    plain.forEach((key, figures) -> {
                        assertThat(read.get(key).counts()).isEqualTo(figures.counts());
                        figures.sums()
                                .forEach((summed, sum) ->
                                        assertThat(read.get(key).sum(summed)).isEqualByComparingTo(sum));
                    });
                }
                assertThat(book.figures(some).counts())
                        .isEqualTo(PlainFigures.by(Grouping.ITEM, all, jdbc, zone, now)
                                .getOrDefault("MZ014", Figures.NONE)
                                .counts());
                assertThat(book.overdueHistory(centers, now)).isEqualTo(history(centers, now));
            }
        }
    }

    private static boolean isNothing(Figures figures) {
        return figures.counts().values().stream().allMatch(count -> count == 0);
    }

    private OverdueHistory history(Set<CenterId> centers, Instant now) {
        return jdbc.sql(
                        "select min(accepted_on) as first_on, max(cast(promised_due_at at time zone 'Asia/Shanghai' as date))"
                                + " filter (where promised_due_at < :now"
                                + " and promised_due_at < coalesce(completed_at, ended_at, :now)) as last_on"
                                + " from casework_case where center_id in (:centers)")
                .param("now", FigureSql.utc(now))
                .param("centers", centers.stream().map(CenterId::value).toList())
                .query((row, n) -> new OverdueHistory(
                        row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)))
                .single();
    }

    /** Days are counted anew once more, shuffled, and some twice. */
    private void anyOrder(Random random) {
        List<LocalDate> days = new ArrayList<>(FIRST.datesUntil(today()).toList());
        Collections.shuffle(days, random);
        days.stream().limit(30).forEach(day -> rows.countAnew(new Period(day, day)));
        days.stream()
                .skip(10)
                .limit(10)
                .forEach(day -> rows.countAnew(new Period(day, day.plusDays(random.nextInt(40)))));
    }

    private List<Map<String, Object>> everyRow() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String table : List.of("supervision_day order by counted_on,", "supervision_month order by month_on,")) {
            all.addAll(jdbc.sql("select * from " + table + " center_id, department_id, item_code")
                    .query()
                    .listOfRows());
        }
        return all;
    }

    /** There is no second set of figures: what somebody writes in beside the cases is gone after the night. */
    @Test
    void figuresWrittenInByHandAreNotThoseOfTheCases() {
        Random random = new Random(7);
        clock.moveTo("2026-09-14T10:00");
        rows.forgetAll();
        for (int i = 0; i < 20; i++) {
            lived(random, this::receive);
        }
        clock.moveTo("2026-09-17T10:00");
        rounds.go();
        List<Map<String, Object>> ofTheCases = everyRow();

        String better = " set n_completed = n_completed + 1000, n_on_time = n_on_time + 1000, n_late = 0";
        assertThat(jdbc.sql("update supervision_day" + better + " where counted_on >= date '2026-09-10'")
                        .update())
                .isPositive();
        jdbc.sql("update supervision_month" + better + " where month_on = date '2026-09-01'")
                .update();
        assertThat(everyRow()).isNotEqualTo(ofTheCases);

        rounds.check();

        assertThat(everyRow()).isEqualTo(ofTheCases);
    }

    @Test
    void aMonthIsTheSumOfItsDays() {
        rounds.go();
        String sums = FigureSql.SUMS;
        assertThat(jdbc.sql("select " + sums + " from supervision_month")
                        .query()
                        .singleRow())
                .isEqualTo(jdbc.sql("select " + sums + " from supervision_day")
                        .query()
                        .singleRow());
    }

    private @Nullable CaseId any(Random random) {
        if (cases.isEmpty()) {
            return null;
        }
        CaseId id = cases.get(random.nextInt(cases.size()));
        // it may have been lost with its transaction
        return jdbc.sql("select count(*) from casework_case where id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single()
                        > 0
                ? id
                : null;
    }

    private static void add(List<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private @Nullable LocalDate due(CaseId id) {
        return day(id, "cast(promised_due_at at time zone 'Asia/Shanghai' as date)");
    }

    private @Nullable LocalDate day(CaseId id, String column) {
        return jdbc.sql("select " + column + " as found_on from casework_case where id = :id")
                .param("id", id.value())
                .query((row, n) -> new OverdueHistory(row.getObject("found_on", LocalDate.class), null))
                .single()
                .firstAccepted();
    }

    private LocalDate today() {
        return localNow().toLocalDate();
    }

    private LocalDateTime localNow() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }
}
