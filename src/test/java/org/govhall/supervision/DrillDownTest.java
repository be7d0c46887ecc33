package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.CaseType;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowId;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the city down to a clerk's cases: a city, a district below it, and a town below that. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillDownTest {

    private static final String NOVEMBER = "period=CUSTOM&from=2026-11-01&to=2026-11-30";
    private static final Pattern LINE =
            Pattern.compile("<th scope=\"row\"><a href=\"(/supervision/figures\\?[^\"]+)\"><span>([^<]*)</span>");
    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]* href=\"(/supervision/cases\\?[^\"]+)\"[^>]* data-cases=\"([0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 件");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Performance performance;

    @Autowired
    private Scope.Scopes scopes;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;
    private CenterId city;
    private CenterId district;
    private CenterId town;
    private WindowId districtWindow;
    private SignedIn ofCity;
    private SignedIn ofDistrict;

    @BeforeAll
    void threeLevels() {
        hall = HallFixture.open(context);
        city = hall.center();
        district = hall.openDistrictCenter("西峰区政务服务中心");
        town = setup.openCenter(new NewCenter(
                "董志镇便民服务中心",
                CenterKind.TOWNSHIP,
                "621002101",
                district,
                "董志镇",
                "0934-8000000",
                "0934-12345",
                ReceptionHours.STANDARD));
        ofCity = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        AccountId account = accounts.open(
                "监察乙", accounts.hash("Lan-Tian-Bai-Yun-2026"), Set.of(Role.SUPERVISOR), List.of("of-the-district"));
        setup.appoint(new NewOfficer(account, "监察乙", Rank.SECTION_MEMBER, null, district));
        ofDistrict = accounts.signedIn(account);

        var window = organization.windows(district).get(0);
        districtWindow = window.id();
        var department = window.departments().iterator().next();
        hall.completed(hall.citizen("章百合"), HallFixture.SENIOR_CARD);
        one(new StoredCases(jdbc, district, department, districtWindow), "2026-11-18");
        one(new StoredCases(jdbc, district, department, districtWindow), "2026-11-19");
        one(new StoredCases(jdbc, town, department, districtWindow), "2026-11-20");
    }

    private static void one(StoredCases place, String day) {
        place.of("MZ006", CaseType.IMMEDIATE, 0)
                .received(day + "T09:00", day + "T17:30")
                .accepted(day + "T09:00", 0, day + "T17:30")
                .completed(day + "T09:30", 30, 0)
                .store();
    }

    private List<Performance.Line> lines(SignedIn who, CenterId center, String by, String window, String clerk) {
        return performance.breakdown(
                new Question.Asked(
                                "CUSTOM",
                                "2026-11-01",
                                "2026-11-30",
                                center.toString(),
                                null,
                                null,
                                null,
                                window,
                                clerk,
                                by)
                        .read(scopes.of(who), performance.today()),
                Performance.Order.read(null, null));
    }

    @Test
    void anAreaIsTheCentreBelowWithAllBelowThat() {
        assertThat(lines(ofCity, city, "AREA", "", ""))
                .extracting(
                        Performance.Line::key,
                        Performance.Line::note,
                        line -> line.figures().count(Counted.RECEIVED))
                .containsExactlyInAnyOrder(
                        tuple(city.toString(), "supervision.figures.own-level", 1L),
                        tuple(district.toString(), null, 3L));
        assertThat(lines(ofCity, district, "AREA", "", ""))
                .extracting(Performance.Line::key, line -> line.figures().count(Counted.COMPLETED))
                .containsExactlyInAnyOrder(tuple(district.toString(), 2L), tuple(town.toString(), 1L));
    }

    @Test
    void aWindowAndAClerkAreCountedFromTheCasesOfTheirCentre() {
        assertThat(lines(ofCity, city, "WINDOW", "", ""))
                .extracting(Performance.Line::key, line -> line.figures().count(Counted.COMPLETED))
                .containsExactly(tuple(hall.window().toString(), 1L));
        assertThat(lines(ofCity, city, "CLERK", hall.window().toString(), ""))
                .extracting(Performance.Line::name, line -> line.figures().count(Counted.COMPLETED))
                .containsExactly(tuple("窗甲", 1L));
        assertThat(lines(ofCity, district, "CLERK", "", ""))
                .extracting(Performance.Line::note, line -> line.figures().count(Counted.RECEIVED))
                .as("stored without a clerk")
                .containsExactly(tuple("supervision.figures.no-clerk", 2L));
        assertThat(lines(ofCity, district, "ITEM", districtWindow.toString(), "NOBODY"))
                .extracting(line -> line.figures().count(Counted.RECEIVED))
                .containsExactly(2L);
    }

    @Test
    void fromTheFirstPageEveryStepHasAnAddressAndEveryFigureItsCases() throws Exception {
        Set<String> seen = new HashSet<>();
        String address = "/supervision/figures?" + NOVEMBER + "&by=AREA";
        for (String step : List.of("西峰区政务服务中心", "西峰区政务服务中心", "")) {
            seen.add(address);
            address = line(address, step);
        }
        assertThat(address).contains("center=" + district, "department=", "by=WINDOW");
        for (int further = 0; further < 3; further++) {
            seen.add(address);
            everyFigureLeadsToItsCases(address);
            address = line(address, "");
        }
        assertThat(seen).hasSize(6);
        assertThat(address).contains("window=", "clerk=NOBODY", "item=MZ006");
    }

    private String line(String address, String name) throws Exception {
        Matcher lines = LINE.matcher(page(address));
        while (lines.find()) {
            if (name.isEmpty() || lines.group(2).equals(name)) {
                return lines.group(1).replace("&amp;", "&");
            }
        }
        throw new AssertionError(address + ": no line " + name);
    }

    private void everyFigureLeadsToItsCases(String address) throws Exception {
        Matcher links = FIGURE.matcher(page(address));
        int followed = 0;
        while (links.find()) {
            Matcher total = TOTAL.matcher(page(links.group(1).replace("&amp;", "&")));
            assertThat(total.find()).isTrue();
            assertThat(total.group(1)).as(links.group(1)).isEqualTo(links.group(2));
            followed++;
        }
        assertThat(followed).isGreaterThan(20);
    }

    private String page(String address) throws Exception {
        MvcTestResult answer = get(address, ofCity);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).with(csrf()).exchange();
    }

    @Test
    void theWayUpIsOnThePageAndEndsAtTheOwnLevel() {
        String address = "/supervision/figures?center=" + town;
        assertThat(get(address, ofCity)).bodyText().contains("aria-label=\"所在位置\"", "center=" + district, "董志镇便民服务中心");
        assertThat(get(address, ofDistrict))
                .bodyText()
                .contains("aria-label=\"所在位置\"")
                .doesNotContain(city.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/supervision/figures", "/supervision/cases", "/supervision/figures.csv"})
    @Rule(LifecycleRule.WHO_4)
    void aLevelSeesItsOwnSubtreeOnly(String path) {
        assertThat(get(path + "?by=AREA&center=" + town, ofDistrict)).hasStatusOk();
        assertThat(get(path + "?by=AREA&center=" + city, ofDistrict)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "?window=" + hall.window(), ofDistrict)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "?clerk=" + hall.clerk().officer(), ofDistrict))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("窗甲");
        assertThat(get(path + "?window=1", ofCity)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(path + "?clerk=1", ofCity)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoGoesOnToAnotherCentreLeavesTheWindowBehind() {
        assertThat(get("/supervision/cases?" + NOVEMBER + "&center=" + city + "&window=" + districtWindow, ofCity))
                .bodyText()
                .contains("共 1 件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AREA", "WINDOW", "CLERK"})
    void eachBreakdownSpeaksEnglishAndCanBeExported(String by) {
        assertThat(mvc.get()
                        .uri("/supervision/figures?period=YEAR&by=" + by)
                        .with(user(ofCity))
                        .cookie(new Cookie("govhall-lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("By area", "By window", "By clerk")
                .doesNotContain("??");
        assertThat(get("/supervision/figures.csv?period=YEAR&by=" + by, ofCity)).hasStatusOk();
    }
}
