package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.CaseType;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Supervision over a city's centre and a district's below it, on Monday, 2026-11-23, at ten. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionTest {

    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 20);
    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]* href=\"(/supervision/cases\\?[^\"]+)\"[^>]* data-cases=\"([0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 件");

    /** The cards that stand on what the halls are now, whatever the period. */
    private static final Pattern OF_NO_PERIOD =
            Pattern.compile("<h3[^>]*>(进驻率|授权到位率|部分授权率|村级覆盖率|培训覆盖率)</h3>.*?</details>", Pattern.DOTALL);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private CaseFacts facts;

    @Autowired
    private FigureBook book;

    @Autowired
    private DayRounds rows;

    @Autowired
    private Performance performance;

    @Autowired
    private OpenFigures openFigures;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Watch watch;

    @Autowired
    private CentreFigures centreFigures;

    @Autowired
    private Scope.Scopes scopes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OrganizationSetup setup;

    private HallFixture hall;
    private CenterId city;
    private CenterId district;
    private SignedIn supervisor;
    private SignedIn clerk;
    private @Nullable SignedIn below;
    private CaseId red;
    private CaseId yellow;
    private CaseId warning;
    private CaseId notice;
    private CaseId onTime;
    private CaseId inDistrict;
    private CaseId throughTheHall;

    @BeforeAll
    void aHallWithAHistory() {
        hall = HallFixture.open(context);
        city = hall.center();
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        clerk = hall.clerk().signedIn();
        StoredCases here = new StoredCases(jdbc, city, hall.department(), hall.window());
        var districtWindow = organization.windows(district).get(0);
        StoredCases there = new StoredCases(
                jdbc, district, districtWindow.departments().iterator().next(), districtWindow.id());

        throughTheHall = hall.completed(hall.citizen("章百合"), HallFixture.SENIOR_CARD);
        red = here.of("MZ010", CaseType.COMMITMENT, 10)
                .received("2025-03-03T09:00", "2025-03-10T17:30")
                .accepted("2025-03-03T10:00", 60, "2025-03-17T17:30")
                .bound(20, "2025-03-31T17:30")
                .store();
        yellow = here.of("MZ010", CaseType.COMMITMENT, 10)
                .received("2026-11-05T09:00", "2026-11-12T17:30")
                .accepted("2026-11-06T09:00", 420, "2026-11-20T17:30")
                .bound(20, "2026-12-04T17:30")
                .store();
        warning = here.of("MZ014", CaseType.COMMITMENT, 10)
                .received("2026-11-10T09:00", "2026-11-17T17:30")
                .accepted("2026-11-10T09:30", 30, "2026-11-24T17:30")
                .store();
        here.of("MZ014", CaseType.COMMITMENT, 10)
                .received("2026-11-16T09:00", "2026-11-23T17:30")
                .accepted("2026-11-16T09:30", 30, "2026-11-30T17:30")
                .store();
        notice = here.of("MZ014", CaseType.COMMITMENT, 10)
                .received("2026-11-16T11:00", "2026-11-23T17:30")
                .store();
        onTime = here.of("MZ010", CaseType.COMMITMENT, 20)
                .received("2026-11-02T09:00", "2026-11-09T17:30")
                .accepted("2026-11-02T12:00", 180, "2026-11-30T17:30")
                .bound(40, "2026-12-28T17:30")
                .completed("2026-11-16T12:00", 4200, 10)
                .store();
        here.of("MZ010", CaseType.COMMITMENT, 10)
                .received("2026-10-26T09:00", "2026-11-02T17:30")
                .accepted("2026-10-26T09:00", 0, "2026-11-09T17:30")
                .bound(20, "2026-11-23T17:30")
                .completed("2026-11-10T09:00", 4200, 0)
                .store();
        here.of("MZ006", CaseType.IMMEDIATE, 0)
                .received("2026-11-18T09:00", "2026-11-25T17:30")
                .accepted("2026-11-18T09:00", 0, "2026-11-18T17:30")
                .completed("2026-11-18T09:42", 42, 0)
                .store();
        here.of("MZ014", CaseType.COMMITMENT, 10)
                .received("2026-11-03T09:00", "2026-11-10T17:30")
                .accepted("2026-11-03T09:00", 0, null)
                .completed("2026-11-04T09:00", 420, 0)
                .store();
        here.of("MZ014", CaseType.COMMITMENT, 10)
                .received("2026-11-03T09:00", "2026-11-10T17:30")
                .accepted("2026-11-03T09:00", 0, "2026-11-17T17:30")
                .withdrawn("2026-11-05T09:00")
                .store();
        inDistrict = there.of("MZ006", CaseType.IMMEDIATE, 0)
                .received("2026-11-19T09:00", "2026-11-26T17:30")
                .accepted("2026-11-19T09:00", 0, "2026-11-19T17:30")
                .completed("2026-11-19T09:30", 30, 0)
                .store();
    }

    private Selection selection(Period period, CenterId... centers) {
        return new Selection(Set.of(centers), period, null, null);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(supervisor)).with(csrf()).exchange();
    }

    @Test
    void countsWhatHappenedInThePeriod() {
        Figures figures = book.figures(selection(NOVEMBER, city));

        assertThat(figures.counts())
                .contains(
                        entry(Counted.RECEIVED, 9L),
                        entry(Counted.ACCEPTED, 8L),
                        entry(Counted.COMPLETED, 5L),
                        entry(Counted.ON_TIME, 3L),
                        entry(Counted.LATE, 1L),
                        entry(Counted.SAME_DAY, 2L),
                        entry(Counted.COMMITMENT, 3L),
                        entry(Counted.EARLY, 1L),
                        entry(Counted.BOUND_BY_LAW, 2L),
                        entry(Counted.IMMEDIATE, 2L),
                        entry(Counted.ON_THE_SPOT, 2L),
                        entry(Counted.RATED, 0L));
        assertThat(Indicator.ACTUAL_SPEED_UP.of(figures).parts()).containsExactly("40", "60", "2");
        assertThat(Indicator.MEAN_TIME_TO_COMPLETE.of(figures).text()).isEqualTo("7.00");
    }

    @Test
    void aCaseWithoutADeadlineIsNotOnTime() {
        assertThat(facts.behind(Counted.ON_TIME, selection(NOVEMBER, city), FIRST_PAGE))
                .extracting(FactRow::promisedDueAt)
                .doesNotContainNull();
        assertThat(Indicator.ON_TIME_RATE
                        .of(book.figures(selection(NOVEMBER, city)))
                        .text())
                .isEqualTo("3/5 · 60.00%");
    }

    @ParameterizedTest
    @EnumSource(Counted.class)
    void aFigureIsAsManyAsTheCasesBehindIt(Counted counted) {
        Selection all = selection(NOVEMBER, city, district);
        long figure = book.figures(all).count(counted);

        assertThat(facts.behind(counted, all, FIRST_PAGE).getTotalElements()).isEqualTo(figure);
        assertThat(facts.behind(counted, all, FIRST_PAGE).getContent()).hasSize((int) figure);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"DEPARTMENT", "CENTER", "ITEM"})
    void theBreakdownAddsUpToTheWhole(Grouping grouping) {
        Selection all = selection(NOVEMBER, city, district);

        Figures sum = book.figuresBy(grouping, all).values().stream().reduce(Figures.NONE, Figures::plus);

        assertThat(sum.counts()).isEqualTo(book.figures(all).counts());
    }

    @Test
    void anEmptyPeriodSaysNothing() {
        Figures figures = book.figures(selection(MARCH, city, district));

        assertThat(figures.count(Counted.RECEIVED)).isZero();
        assertThat(Indicator.ON_TIME_RATE.of(figures).text()).isEqualTo("—");
        assertThat(Indicator.MEAN_TIME_TO_ACCEPT.of(figures).text()).isEqualTo("—");
        assertThat(get("/supervision/figures?period=CUSTOM&from=2026-04-01&to=2026-04-30"))
                .hasStatusOk()
                .bodyText()
                .contains("这一期间没有办件", "—")
                .satisfies(page ->
                        assertThat(OF_NO_PERIOD.matcher(page).replaceAll("")).doesNotContain("0.00%", "100.00%"));
    }

    @Test
    void theMonthsHoldWhatHappenedInThem() {
        Map<YearMonth, MonthCounts> months = book.months(
                selection(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 30)), city, district));

        assertThat(months)
                .containsOnly(
                        entry(YearMonth.of(2025, 3), new MonthCounts(1, 1, 0)),
                        entry(YearMonth.of(2026, 10), new MonthCounts(1, 1, 0)),
                        entry(YearMonth.of(2026, 11), new MonthCounts(10, 9, 6)));
    }

    @Test
    @Rule(LifecycleRule.CLOCK_6)
    void whatIsPastOrNearItsDeadlineComesByTimeLeft() {
        Watch.Now now = watch.alerts(scopes.of(supervisor), null, FIRST_PAGE);

        List<Watch.Row> rows = now.rows().getContent();

        assertThat(rows)
                .extracting(row -> row.alert().fact().id(), row -> row.alert().level())
                .containsExactly(
                        tuple(red, AlertLevel.RED),
                        tuple(yellow, AlertLevel.YELLOW),
                        tuple(notice, AlertLevel.NOTICE),
                        tuple(warning, AlertLevel.WARNING));
        assertThat(now.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        AlertLevel.RED, 1L, AlertLevel.YELLOW, 1L, AlertLevel.WARNING, 1L, AlertLevel.NOTICE, 1L));
        assertThat(rows.get(1)).returns(true, Watch.Row::over).returns("0.1", Watch.Row::days);
        assertThat(rows.get(3)).returns(false, Watch.Row::over).returns("1.9", Watch.Row::days);
    }

    @Test
    @Rule(LifecycleRule.CLOCK_6)
    void anOldOverdueCaseStaysOnTheScreen() {
        assertThat(get("/supervision?level=RED"))
                .hasStatusOk()
                .bodyText()
                .contains("data-case=\"" + red + "\"", "红牌")
                .doesNotContain("data-case=\"" + yellow + "\"");
    }

    @Test
    void theMonthsWithoutOverdueEndWithTheLastMissedDeadline() {
        OverdueHistory history = book.overdueHistory(Set.of(city, district), clock.instant());

        assertThat(history).isEqualTo(new OverdueHistory(LocalDate.of(2025, 3, 3), LocalDate.of(2026, 11, 20)));
        assertThat(book.overdueHistory(Set.of(district), clock.instant()).lastMissed())
                .isNull();
    }

    @Test
    void theHallShowsTheFiguresOfTheMonth() {
        centreFigures.forget();

        MonthFigures figures = centreFigures.monthFigures();

        assertThat(figures.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(figures.received()).isEqualTo(10);
        assertThat(figures.onTime().text()).isEqualTo("4/6 · 66.67%");
        assertThat(figures.speedUp().percentText()).isEqualTo("66.67%");
        assertThat(figures.speedUpCases()).isEqualTo(2);
    }

    @Test
    @Rule(LifecycleRule.WHO_4)
    void aSupervisorOfADistrictSeesTheDistrictOnly() {
        SignedIn inTheDistrict = districtSupervisor();

        assertThat(mvc.get()
                        .uri("/supervision/cases/" + inDistrict)
                        .with(user(inTheDistrict))
                        .with(csrf()))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/supervision/cases/" + onTime)
                        .with(user(inTheDistrict))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/supervision/figures?center=" + city)
                        .with(user(inTheDistrict))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/supervision").with(user(inTheDistrict)).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("现在没有需要处理的办件")
                .doesNotContain(red.toString());
        assertThat(mvc.get()
                        .uri("/supervision/cases?counted=RECEIVED&period=YEAR")
                        .with(user(inTheDistrict))
                        .with(csrf()))
                .bodyText()
                .contains("共 1 件", inDistrict.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/supervision/figures?period=MONTH&by=CENTER, 40",
        "/supervision/figures?period=YEAR&by=ITEM, 40",
        "/supervision/figures?period=QUARTER&by=DEPARTMENT, 40",
        "/supervision/figures?period=WEEK, 20",
        "/supervision/figures?period=DAY, 20",
        "/supervision, 4"
    })
    void everyFigureLeadsToAsManyCasesAsItSays(String address, int atLeast) throws Exception {
        for (SignedIn who : List.of(supervisor, districtSupervisor())) {
            int followed = 0;
            Matcher links = FIGURE.matcher(page(address, who));
            while (links.find()) {
                Matcher total = TOTAL.matcher(page(links.group(1).replace("&amp;", "&"), who));
                assertThat(total.find()).isTrue();
                assertThat(total.group(1)).as(links.group(1)).isEqualTo(links.group(2));
                followed++;
            }
            assertThat(followed).as(address).isGreaterThanOrEqualTo(who == supervisor ? atLeast : 4);
        }
    }

    @Test
    void theSharesOfTheLinesAddUpAndTheLinesHavePlaces() {
        List<Performance.Line> lines = performance.breakdown(
                new Question.Asked("CUSTOM", "2026-11-01", "2026-11-23", null, null, null, null, "ITEM")
                        .read(scopes.of(supervisor), performance.today()),
                Performance.Order.read(null, null));

        assertThat(lines.stream().map(Performance.Line::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("100.00");
        assertThat(lines).extracting(Performance.Line::place).startsWith(1).isSorted();
        Performance.Line benefit = lines.stream()
                .filter(line -> line.key().equals("MZ010"))
                .findFirst()
                .orElseThrow();
        assertThat(benefit.change()).isEqualTo(1 - Objects.requireNonNull(benefit.place()));
    }

    @ParameterizedTest
    @CsvSource({"MONTH,2026-11-01", "YEAR,2026-01-01"})
    void pageChartExportAndInterfaceSayTheSame(String kind, String from) throws Exception {
        openFigures.forget();
        String query = "?centre=" + city + "&from=" + from + "&to=2026-11-23";
        JsonNode told = json.readTree(open("/api/v1/statistics" + query).getContentAsString());
        Map<String, String> values = new HashMap<>();
        told.get("indicators")
                .forEach(each -> values.put(
                        each.get("code").asString(),
                        each.get("value").isNull()
                                ? ""
                                : plain(each.get("value").decimalValue())));

        Figures figures =
                book.figures(selection(new Period(LocalDate.parse(from), performance.today()), city, district));
        Figures lines = Grouping.kept().stream()
                .map(by -> book
                        .figuresBy(
                                by, selection(new Period(LocalDate.parse(from), performance.today()), city, district))
                        .values()
                        .stream()
                        .reduce(Figures.NONE, Figures::plus))
                .reduce((one, other) -> {
                    assertThat(one.counts()).isEqualTo(other.counts());
                    return one;
                })
                .orElseThrow();
        assertThat(lines.counts()).isEqualTo(figures.counts());

        String inside = page("/supervision/figures?period=" + kind, supervisor);
        String outside = open("/open/figures?period=" + kind).getContentAsString();
        for (Performance.Card card : performance.compared(
                new Question.Asked(kind, null, null, null, null, null, null, null)
                        .read(scopes.of(supervisor), performance.today()),
                List.of(Indicator.values()))) {
            BigDecimal value = card.answer().value();
            assertThat(values).containsEntry(card.indicator().name(), value == null ? "" : plain(value));
            assertThat(inside).contains(">" + card.answer().text() + "</span>");
            assertThat(outside).contains(">" + card.answer().text() + "</span>");
        }
        assertThat(outside).doesNotContain("/supervision/cases", "??");
        assertThat(chart(inside)).isNotEmpty().isEqualTo(chart(outside));
        List<String> months = new ArrayList<>();
        told.get("months")
                .forEach(month -> months.addAll(List.of(
                        month.get("received").asString(), month.get("completed").asString())));
        assertThat(chart(inside)).isEqualTo(months);

        byte[] csvOfLines = download("/supervision/figures.csv?by=CENTER&period=" + kind);
        byte[] xlsxOfLines = download("/supervision/figures.xlsx?by=CENTER&period=" + kind);
        Sheet csv = SheetFile.read("figures.csv", csvOfLines).get(0);
        Sheet xlsx = SheetFile.read("figures.xlsx", xlsxOfLines).get(0);
        assertThat(xlsx.header()).isEqualTo(csv.header());
        assertThat(filled(xlsx)).isEqualTo(filled(csv));
        for (Counted counted : List.of(Counted.RECEIVED, Counted.ACCEPTED, Counted.COMPLETED)) {
            long sum = csv.rows().stream()
                    .mapToLong(row -> Long.parseLong(row.cells().get(1 + counted.ordinal())))
                    .sum();
            assertThat(values).containsEntry(counted.name(), String.valueOf(sum));
        }

        Map<String, String> inCsv = new HashMap<>();
        SheetFile.read("s.csv", open("/api/v1/statistics.csv" + query).getContentAsByteArray())
                .get(0)
                .rows()
                .forEach(
                        row -> inCsv.put(row.cell(3), row.cell(5).isEmpty() ? "" : plain(new BigDecimal(row.cell(5)))));
        assertThat(inCsv).isEqualTo(values);
    }

    @Test
    void theInterfaceAnswersInTheFormThatIsAskedFor() {
        assertThat(mvc.get().uri("/api/v1/statistics").accept("text/csv"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFcentre,from,to,code");
        assertThat(mvc.get().uri("/api/v1/statistics")).hasStatusOk().hasHeader("Content-Type", "application/json");
        assertThat(mvc.get().uri("/api/v1/statistics").accept("*/*"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "centre=1",
                "centre=00000000-0000-0000-0000-000000000001",
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-11-02&to=2026-11-01",
                "from=2020-01-01&to=2026-11-01"
            })
    void aQuestionThatMakesNoSenseIsAnsweredWithAProblem(String query) {
        for (String path : List.of("/api/v1/statistics?", "/api/v1/statistics.csv?")) {
            assertThat(mvc.get().uri(path + query))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasHeader("Content-Type", "application/problem+json")
                    .bodyText()
                    .contains("\"errors\":[{", query.substring(0, query.indexOf('=')))
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/api/v1/statistics?" + query).accept("text/csv"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasHeader("Content-Type", "application/problem+json");
    }

    private MockHttpServletResponse open(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private byte[] download(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** All cells, also those at the end of a row that a workbook leaves out because they are empty. */
    private static List<List<String>> filled(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> IntStream.range(0, sheet.header().size())
                        .mapToObj(row::cell)
                        .toList())
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The numbers that the chart is drawn from. */
    private static List<String> chart(String page) {
        return Pattern.compile("data-value=\"([0-9]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theDefinitionsNameEveryIndicatorWithItsFormula() {
        assertThat(get("/supervision/figures/definitions"))
                .hasStatusOk()
                .bodyText()
                .contains("办结率", "期内办结数 ÷ 期内受理数。", "办结的有法定期限的承诺件", "不显示 0% 或 100%")
                .doesNotContain("??");
    }

    private String page(String address, SignedIn who) throws Exception {
        return mvc.get()
                .uri(address)
                .with(user(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision",
                "/supervision?level=NOTICE",
                "/supervision/figures",
                "/supervision/figures/definitions",
                "/supervision/figures?period=day",
                "/supervision/figures?period=week",
                "/supervision/figures?period=quarter&by=item&order=NAME",
                "/supervision/figures?period=year&by=center&order=ON_TIME_RATE&ascending=true",
                "/supervision/figures?period=custom&from=2026-11-30&to=2026-11-01",
                "/supervision/figures?period=custom&from=yesterday",
                "/supervision/cases?counted=LATE&period=YEAR",
                "/supervision/cases?counted=EARLY&period=CUSTOM&from=2020-01-01&to=2020-01-31"
            })
    void everyPageSpeaksBothLanguages(String address) {
        for (String language : List.of("zh_CN", "en")) {
            assertThat(mvc.get()
                            .uri(address)
                            .with(user(supervisor))
                            .with(csrf())
                            .cookie(new Cookie("govhall-lang", language)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", "style=\"", "<style");
        }
    }

    @Test
    void datesThatMakeNoPeriodAreExplained() {
        assertThat(get("/supervision/figures?period=CUSTOM&from=2026-11-30&to=2026-11-01"))
                .bodyText()
                .contains("结束日期早于开始日期", "aria-invalid=\"true\"", "value=\"2026-11-30\"");
        assertThat(get("/supervision/figures?period=CUSTOM&from=x")).bodyText().contains("“x”不是日期");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision?level=PURPLE",
                "/supervision/figures?period=century",
                "/supervision/figures?center=1",
                "/supervision/cases?item=%3Cb%3E"
            })
    void anAddressThatMakesNoSenseIsABadRequest(String address) {
        assertThat(get(address)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision",
                "/supervision/figures",
                "/supervision/figures.csv",
                "/supervision/figures.xlsx",
                "/supervision/figures/definitions",
                "/supervision/cases",
                "/supervision/cases.csv"
            })
    void onlySupervisorsMayLook(String address) {
        assertThat(mvc.get().uri(address).with(user(clerk)).with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theBreakdownAndTheListCanBeExported() {
        assertThat(get("/supervision/figures.csv?period=MONTH&by=ITEM"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF事项,收件,受理,办结,")
                .contains("\r\n")
                .containsPattern("[^,]+,5,4,1,");
        MvcTestResult list = get("/supervision/cases.csv?counted=COMPLETED&period=MONTH");
        assertThat(list).hasStatusOk().bodyText().contains("办件编号,事项", "超期");
        assertThat(list).bodyText().satisfies(text -> assertThat(text.lines()).hasSize(7));
    }

    @Test
    void aCaseIsShownWithWhatWasDoneAndWithoutItsApplicant() {
        assertThat(get("/supervision/cases/" + throughTheHall))
                .hasStatusOk()
                .bodyText()
                .contains("窗甲", "首席甲", "申请人", "测民授〔2026〕1 号", hall.number(throughTheHall))
                .doesNotContain("章百合", "??");
    }

    private SignedIn districtSupervisor() {
        if (below != null) {
            return below;
        }
        AccountId account = accounts.open(
                "监察乙", accounts.hash("Lan-Tian-Bai-Yun-2026"), Set.of(Role.SUPERVISOR), List.of("district-supervisor"));
        setup.appoint(new NewOfficer(account, "监察乙", Rank.SECTION_MEMBER, null, district));
        below = accounts.signedIn(account);
        return below;
    }

    @Test
    void allLevelsTogetherAreTheSumOfEach() {
        Scope scope = scopes.of(supervisor);
        Map<AlertLevel, Long> counts = watch.alerts(scope, null, FIRST_PAGE).counts();

        for (AlertLevel level : EnumSet.allOf(AlertLevel.class)) {
            assertThat(watch.alerts(scope, level, FIRST_PAGE).rows().getContent())
                    .hasSize(Math.toIntExact(counts.getOrDefault(level, 0L)));
        }
    }
}
