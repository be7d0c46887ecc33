package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.casework.HallFixture;
import org.govhall.hotline.HotlineFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the orders of the hotline say as indicators, and that each figure opens as many orders as it says. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotlineIndicatorsTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]* href=\"(/hotline/orders\\?[^\"]+)\"[^>]* data-cases=\"([0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 件");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Performance performance;

    @Autowired
    private OpenFigures openFigures;

    @Autowired
    private Scope.Scopes scopes;

    @Autowired
    private OrganizationDirectory organization;

    private HallFixture hall;
    private HotlineFixture hotline;
    private CenterId district;
    private SignedIn supervisor;

    /** All by the clock of the hall; a question has two working days. */
    @BeforeAll
    void twoMonths() {
        clock.moveTo("2026-10-26T09:00");
        hall = HallFixture.open(context);
        hotline = new HotlineFixture(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        SignedIn chief = hall.chief().signedIn();
        SignedIn there = hall.officialAt(district, "首席丁", Rank.SECTION_MEMBER, Role.CHIEF_REPRESENTATIVE)
                .signedIn();
        // answered in time in October; reached in October, sent back, and again in November
        String october = dispatched();
        clock.moveTo("2026-10-27T09:00");
        hotline.answer(chief, october);
        hotline.callBack(supervisor, october, "SENT_BACK");
        clock.moveTo("2026-11-10T09:00");
        hotline.answer(chief, october);
        hotline.callBack(supervisor, october, "SATISFIED");
        // November: in time; late; never answered; objected to and never decided; and one that is due tomorrow
        String inTime = dispatched();
        String late = dispatched();
        dispatched();
        hotline.object(chief, dispatched());
        hotline.answer(chief, inTime);
        hotline.callBack(supervisor, inTime, "NOT_SATISFIED");
        String below = hotline.dispatched(
                supervisor,
                district,
                organization.windows(district).get(0).departments().iterator().next());
        hotline.answer(there, below);
        for (int i = 0; i < 3; i++) {
            hotline.callBack(supervisor, below, "NOT_REACHED");
        }
        clock.moveTo("2026-11-20T09:00");
        hotline.answer(chief, late);
        clock.moveTo("2026-11-23T09:00");
        hotline.answer(chief, dispatched());
        clock.moveTo("2026-11-23T10:00");
    }

    private String dispatched() {
        return hotline.dispatched(supervisor, hall.center(), hall.department());
    }

    private String text(Indicator indicator, String... asked) {
        Question question = new Question.Asked(
                        "CUSTOM", asked[0], asked[1], asked.length > 2 ? asked[2] : null, null, null, null, null)
                .read(scopes.of(supervisor), performance.today());
        return performance.cards(question, List.of(indicator)).get(0).answer().text();
    }

    @Test
    void ordersAreDueByTheDayOfTheirDeadlineAndOnlyWhenItHasCome() {
        assertThat(text(Indicator.HOTLINE_ON_TIME_RATE, "2026-11-01", "2026-11-30"))
                .isEqualTo("2/5 · 40.00%");
        assertThat(text(Indicator.HOTLINE_ON_TIME_RATE, "2026-10-01", "2026-10-31"))
                .isEqualTo("1/1 · 100.00%");
        assertThat(text(Indicator.HOTLINE_ON_TIME_RATE, "2026-11-01", "2026-11-30", district.toString()))
                .isEqualTo("1/1 · 100.00%");
    }

    @Test
    void whoIsReachedCountsInThePeriodOfTheCall() {
        assertThat(text(Indicator.HOTLINE_SATISFACTION, "2026-10-01", "2026-10-31"))
                .as("what was said then stays")
                .isEqualTo("0/1 · 0.00%");
        assertThat(text(Indicator.HOTLINE_SATISFACTION, "2026-11-01", "2026-11-30"))
                .isEqualTo("1/2 · 50.00%");
        assertThat(text(Indicator.HOTLINE_SATISFACTION, "2026-11-01", "2026-11-30", district.toString()))
                .as("not reached")
                .isEqualTo("—");
        assertThat(text(Indicator.HOTLINE_ON_TIME_RATE, "2026-03-01", "2026-03-31"))
                .isEqualTo("—");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision/figures?period=MONTH&by=CENTER",
                "/supervision/figures?period=MONTH&by=AREA",
                "/supervision/figures?period=MONTH&by=DEPARTMENT",
                "/supervision/figures?period=CUSTOM&from=2026-10-01&to=2026-11-20&by=DEPARTMENT"
            })
    void everyFigureLeadsToAsManyOrdersAsItSays(String address) {
        int followed = 0;
        Matcher links = FIGURE.matcher(page(address));
        while (links.find()) {
            Matcher total = TOTAL.matcher(page(links.group(1).replace("&amp;", "&")));
            assertThat(total.find()).isTrue();
            assertThat(total.group(1)).as(links.group(1)).isEqualTo(links.group(2));
            followed++;
        }
        assertThat(followed).isGreaterThan(6);
    }

    @Test
    void whatIsOfAnItemAWindowOrAClerkIsNoOrder() {
        for (String finer : List.of("item=MZ014", "window=" + hall.window())) {
            assertThat(page("/supervision/figures?period=MONTH&" + finer)).doesNotContain("href=\"/hotline/orders?");
        }
        assertThat(page("/supervision/figures?period=MONTH&by=ITEM"))
                .as("the cards speak of all, the lines do not")
                .containsOnlyOnce("回访满意率</h3>");
    }

    @Test
    void theBreakdownTheFilesAndTheInterfaceSayTheSame() {
        Question question = new Question.Asked("MONTH", null, null, null, null, null, null, "CENTER")
                .read(scopes.of(supervisor), performance.today());
        List<Performance.Line> lines = performance.breakdown(question, Performance.Order.read(null, null));
        Figures sum = lines.stream().map(Performance.Line::figures).reduce(Figures.NONE, Figures::plus);
        assertThat(sum.tallies())
                .containsAllEntriesOf(Map.of(
                        Tallied.HOTLINE_DUE, 5L,
                        Tallied.HOTLINE_IN_TIME, 2L,
                        Tallied.HOTLINE_CALLED_BACK, 2L,
                        Tallied.HOTLINE_SATISFIED, 1L));
        for (String file : List.of("figures.csv", "figures.xlsx")) {
            Sheet sheet = SheetFile.read(file, bytes("/supervision/" + file + "?period=MONTH&by=CENTER"))
                    .get(0);
            assertThat(sheet.header()).contains("到期的热线工单", "热线按期办结率", "回访满意率");
            int due = sheet.header().indexOf("到期的热线工单");
            assertThat(sheet.rows().stream()
                            .mapToLong(row -> Long.parseLong(row.cell(due)))
                            .sum())
                    .isEqualTo(5);
        }
        assertThat(SheetFile.read("figures.csv", bytes("/supervision/figures.csv?period=MONTH&by=ITEM"))
                        .get(0)
                        .header())
                .doesNotContain("到期的热线工单", "热线按期办结率");
        openFigures.forget();
        assertThat(mvc.get().uri("/api/v1/statistics?from=2026-11-01"))
                .bodyJson()
                .extractingPath("$.indicators[?(@.code == 'HOTLINE_ON_TIME_RATE')].numerator")
                .asArray()
                .containsExactly(2);
        assertThat(mvc.get().uri("/api/v1/statistics?from=2026-11-01"))
                .bodyJson()
                .extractingPath("$.indicators[?(@.code == 'HOTLINE_SATISFACTION')].denominator")
                .asArray()
                .containsExactly(2);
        assertThat(mvc.get().uri("/open/figures?period=MONTH"))
                .bodyText()
                .contains("热线按期办结率", "2/5 · 40.00%")
                .doesNotContain("/hotline/orders");
    }

    private String page(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        var answer = mvc.get().uri(address).with(user(supervisor)).with(csrf()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
