package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.govhall.bench.BenchHall;
import org.govhall.bench.BenchServer;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.Rank;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What the supervisors' pages cost a city with a hundred thousand, a million and ten million cases: the whole page as a
 * browser asks for it. The rows of days and months are why it should not matter.
 */
class ScaleBenchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.scale.sizes", "100000,1000000,10000000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int WARM_UP = Integer.getInteger("bench.scale.warm-up", 40);
    private static final int ROUNDS = Integer.getInteger("bench.scale.rounds", 40);

    private static final Map<String, String> PAGES = pages();

    private static final double PAGE_AT_MOST = 1.5;
    private static final double DAY_AT_MOST = 2;
    private static final double FASTER_THAN_COUNTING = 200;

    private record Line(
            int cases,
            double generateSeconds,
            double rowsSeconds,
            Map<String, Double> pageMillis,
            double yearMillis,
            double markedDayMillis,
            double wholeDayMillis,
            double countMillis) {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("year of the city", "/supervision/figures?period=YEAR&by=CENTER");
        pages.put("ranking of departments", "/supervision/figures?period=YEAR&by=DEPARTMENT&order=ON_TIME_RATE");
        pages.put("live list", "/supervision");
        return pages;
    }

    @Test
    void aHundredTimesTheCasesCostTheSame() throws Exception {
        List<Line> lines = new ArrayList<>();
        try (BenchServer server = BenchServer.start()) {
            for (int size : SIZES) {
                lines.add(measure(server, size));
                System.out.println(table(lines));
            }
        }
        Files.writeString(Path.of("target", "scale.md"), table(lines));
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        PAGES.keySet()
                .forEach(page -> assertThat(last.pageMillis().get(page)
                                / first.pageMillis().get(page))
                        .as(page)
                        .isLessThanOrEqualTo(PAGE_AT_MOST));
        assertThat(last.markedDayMillis() / first.markedDayMillis())
                .as("a day that was changed")
                .isLessThanOrEqualTo(DAY_AT_MOST);
        assertThat(last.countMillis() / last.yearMillis())
                .as("against counting all cases")
                .isGreaterThanOrEqualTo(FASTER_THAN_COUNTING);
    }

    private static Line measure(BenchServer server, int size) throws Exception {
        try (HikariDataSource data = server.newDatabase("scale_" + size);
                BenchHall hall = BenchHall.open(data, "--govhall.scheduled=false")) {
            ManyCases cases = new ManyCases(hall, data);
            cases.open();
            long start = System.nanoTime();
            cases.write(size);
            double generate = seconds(start);
            start = System.nanoTime();
            hall.bean(DayRounds.class).startAgain();
            JdbcClient jdbc = JdbcClient.create(data);
            jdbc.sql("vacuum analyze supervision_day").update();
            jdbc.sql("vacuum analyze supervision_month").update();
            double rows = seconds(start);

            SignedIn supervisor =
                    hall.hall().official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
            MockMvcTester browser = hall.pages();
            Map<String, Double> pages = new LinkedHashMap<>();
            PAGES.forEach((name, address) -> pages.put(name, median(() -> assertThat(
                            browser.get().uri(address).with(user(supervisor)))
                    .hasStatusOk())));
            return new Line(
                    size,
                    generate,
                    rows,
                    pages,
                    year(hall, supervisor),
                    markedDay(hall, jdbc),
                    wholeDay(hall),
                    count(hall, jdbc, size));
        }
    }

    /** The figures of the year alone, without a page around them. */
    private static double year(BenchHall hall, SignedIn supervisor) {
        Scope scope = hall.bean(Scope.Scopes.class).of(supervisor);
        Performance performance = hall.bean(Performance.class);
        Question question = new Question.Asked("YEAR", null, null, null, null, null, null, "DEPARTMENT")
                .read(scope, performance.today());
        FigureBook book = hall.bean(FigureBook.class);
        return median(() -> assertThat(book.figuresBy(Grouping.DEPARTMENT, question.selection()))
                .isNotEmpty());
    }

    /** A day in the middle on which a case of an item was changed in one centre: counted anew, with its month. */
    private static double markedDay(BenchHall hall, JdbcClient jdbc) {
        DayRows rows = hall.bean(DayRows.class);
        LocalDate day = dayInTheMiddle(hall);
        ItemCode item = jdbc.sql("select item_code from bench_place where center_id = :center order by no limit 1")
                .param("center", hall.hall().center().value())
                .query((row, n) -> new ItemCode(row.getString("item_code")))
                .single();
        return median(() -> {
            rows.mark(hall.hall().center(), item, List.of(day));
            assertThat(rows.countMarked()).isTrue();
        });
    }

    /** The same day in all centres and for all items, as the nightly check counts it: it has the more cases, the more there are. */
    private static double wholeDay(BenchHall hall) {
        DayRows rows = hall.bean(DayRows.class);
        LocalDate day = dayInTheMiddle(hall);
        return median(() -> rows.countAnew(new Period(day, day)));
    }

    private static LocalDate dayInTheMiddle(BenchHall hall) {
        return hall.bean(Performance.class).today().minusMonths(18);
    }

    /** The same figures of the year before last to today, by department, counted over all cases. */
    private static double count(BenchHall hall, JdbcClient jdbc, int size) {
        LocalDate today = hall.bean(Performance.class).today();
        ZoneId zone = hall.bean(ZoneId.class);
        Instant now = hall.bean(Clock.class).instant();
        Period all = new Period(today.minusMonths(36), today);
        Map<String, Object> parameters = new HashMap<>();
        FigureSql.bind(parameters, List.of(Moments.of(all, zone)), now);
        String sql = FigureSql.ofCases(List.of(Grouping.DEPARTMENT.column()), List.of(""), "", zone);
        long[] took = new long[size > 1_000_000 ? 1 : 3];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            jdbc.sql(sql).params(parameters).query().listOfRows();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return millis(took[took.length / 2]);
    }

    private static double median(Runnable act) {
        for (int i = 0; i < WARM_UP; i++) {
            act.run();
        }
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            act.run();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return millis(took[ROUNDS / 2]);
    }

    private static double seconds(long start) {
        return millis(System.nanoTime() - start) / 1000;
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static String table(List<Line> lines) {
        StringBuilder table = new StringBuilder("| cases | made in, s | rows made in, s |");
        PAGES.keySet().forEach(page -> table.append(' ').append(page).append(", ms |"));
        table.append(" figures of the year, ms | changed day, ms | whole day, ms | counting all cases, ms |\n|")
                .append("---:|".repeat(PAGES.size() + 7))
                .append('\n');
        for (Line line : lines) {
            table.append("| %d | %.0f | %.0f |".formatted(line.cases(), line.generateSeconds(), line.rowsSeconds()));
            line.pageMillis().values().forEach(millis -> table.append(" %.1f |".formatted(millis)));
            table.append(" %.1f | %.1f | %.1f | %.0f |%n"
                    .formatted(
                            line.yearMillis(), line.markedDayMillis(), line.wholeDayMillis(), line.countMillis()));
        }
        return table.toString();
    }
}
