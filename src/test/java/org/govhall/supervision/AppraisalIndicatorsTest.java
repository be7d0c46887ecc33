package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.appraisal.EvaluationFixture;
import org.govhall.appraisal.TrainingFixture;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.Rank;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What trainings and evaluations say as indicators, and that each figure opens as many people as it says. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalIndicatorsTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]* href=\"(/appraisal/(?:staff|evaluated)\\?[^\"]+)\"[^>]* data-cases=\"([0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 人");

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

    private HallFixture hall;
    private CenterId district;
    private SignedIn supervisor;

    /** Three people at the windows of the city: two clerks and the chief representative. */
    @BeforeAll
    void twoTrainingsAndAnEvaluation() {
        clock.moveTo("2026-10-09T10:00");
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        EvaluationFixture evaluation = new EvaluationFixture(context);
        evaluation.published(
                supervisor,
                hall.center(),
                1,
                hall.clerk().officer(),
                hall.secondClerk().officer());
        evaluation.marked(supervisor, hall.center(), 0, hall.clerk().officer());
        TrainingFixture training = new TrainingFixture(context);
        training.held(
                supervisor, hall.center(), hall.clerk().officer(), hall.chief().officer());
        clock.moveTo("2026-11-23T10:00");
        training.held(supervisor, hall.center(), hall.clerk().officer());
    }

    private String text(Indicator indicator, String... asked) {
        Question question = new Question.Asked(
                        "CUSTOM", asked[0], asked[1], asked.length > 2 ? asked[2] : null, null, null, null, null)
                .read(scopes.of(supervisor), performance.today());
        return performance.cards(question, List.of(indicator)).get(0).answer().text();
    }

    @Test
    void coverageIsOfEverybodyAtTheWindowsOnce() {
        assertThat(text(Indicator.TRAINING_COVERAGE, "2026-10-01", "2026-11-30"))
                .isEqualTo("2/3 · 66.67%");
        assertThat(text(Indicator.TRAINING_COVERAGE, "2026-11-01", "2026-11-30"))
                .isEqualTo("1/3 · 33.33%");
        assertThat(text(Indicator.TRAINING_COVERAGE, "2026-03-01", "2026-03-31"))
                .isEqualTo("0/3 · 0.00%");
        assertThat(text(Indicator.TRAINING_COVERAGE, "2026-11-01", "2026-11-30", district.toString()))
                .as("nobody at a window")
                .isEqualTo("—");
    }

    @Test
    void theQuotaIsOfWhatWasPublishedInThePeriod() {
        assertThat(text(Indicator.EXCELLENCE_QUOTA, "2026-10-01", "2026-10-31")).isEqualTo("2/3 · 66.67%");
        assertThat(text(Indicator.EXCELLENCE_QUOTA, "2026-11-01", "2026-11-30")).isEqualTo("—");
        assertThat(text(Indicator.EXCELLENCE_QUOTA, "2026-07-01", "2026-09-30")).isEqualTo("—");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision/figures?period=QUARTER&by=CENTER",
                "/supervision/figures?period=QUARTER&by=AREA",
                "/supervision/figures?period=QUARTER&by=DEPARTMENT",
                "/supervision/figures?period=CUSTOM&from=2026-10-01&to=2026-10-31&by=DEPARTMENT"
            })
    void everyFigureLeadsToAsManyPeopleAsItSays(String address) {
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

    /** Also whoever is of no department, and departments in which nothing but staff is. */
    @ParameterizedTest
    @ValueSource(strings = {"DEPARTMENT", "CENTER", "AREA"})
    void theLinesAddUpToTheWhole(String by) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        ofDepartment(jdbc, hall.secondClerk(), null);
        try {
            Question question = new Question.Asked("CUSTOM", "2026-10-01", "2026-10-31", null, null, null, null, by)
                    .read(scopes.of(supervisor), performance.today());
            Figures whole = performance.breakdown(question, Performance.Order.read(null, null)).stream()
                    .map(Performance.Line::figures)
                    .reduce(Figures.NONE, Figures::plus);

            assertThat(whole.count(Tallied.WINDOW_STAFF)).isEqualTo(3);
            assertThat(whole.count(Tallied.TRAINED)).isEqualTo(2);
            assertThat(whole.count(Tallied.EVALUATED)).isEqualTo(3);
            everyFigureLeadsToAsManyPeopleAsItSays(
                    "/supervision/figures?period=CUSTOM&from=2026-10-01&to=2026-10-31&by=" + by);
        } finally {
            ofDepartment(jdbc, hall.secondClerk(), hall.department());
        }
    }

    private void ofDepartment(JdbcClient jdbc, Official clerk, @Nullable DepartmentId department) {
        jdbc.sql("update organization_officer set department_id = :department where id = :id")
                .param("department", department == null ? null : department.value(), Types.OTHER)
                .param("id", clerk.officer().value())
                .update();
        context.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
    }

    @Test
    void thePageTheFilesAndTheInterfaceSayTheSame() {
        for (String file : List.of("figures.csv", "figures.xlsx")) {
            Sheet sheet = SheetFile.read(file, bytes("/supervision/" + file + "?period=QUARTER&by=DEPARTMENT"))
                    .get(0);
            assertThat(sheet.header()).contains("培训覆盖率", "评优比例");
            for (var expected : List.of("窗口人员=3", "参加过培训的窗口人员=2", "评为优秀的窗口人员=2", "参加考评的窗口人员=3")) {
                String[] column = expected.split("=");
                int at = sheet.header().indexOf(column[0]);
                assertThat(sheet.rows().stream()
                                .mapToLong(row -> Long.parseLong(row.cell(at)))
                                .sum())
                        .as(expected)
                        .isEqualTo(Long.parseLong(column[1]));
            }
        }
        openFigures.forget();
        for (String code : List.of("TRAINING_COVERAGE", "EXCELLENCE_QUOTA")) {
            assertThat(mvc.get().uri("/api/v1/statistics?from=2026-10-01"))
                    .bodyJson()
                    .extractingPath("$.indicators[?(@.code == '" + code + "')].numerator")
                    .asArray()
                    .containsExactly(2);
        }
        assertThat(mvc.get().uri("/open/figures?period=YEAR"))
                .bodyText()
                .contains("培训覆盖率", "评优比例", "2/3 · 66.67%")
                .doesNotContain("/appraisal/");
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
