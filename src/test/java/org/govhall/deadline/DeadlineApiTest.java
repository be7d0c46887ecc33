package org.govhall.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.NewCenter;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.ReceptionHours;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PostgresTest
class DeadlineApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationSetup setup;

    @Test
    void theDeadlineMayFallOnAWorkingSunday() {
        MvcTestResult answer = ask("from=2024-02-05T10:00&days=5");

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                        {"deadline":"2024-02-18T17:30:00+08:00","provisional":false,"days":[
                        {"date":"2024-02-06","counted":true,"reason":"工作日"},
                        {"date":"2024-02-07","counted":true,"reason":"工作日"},
                        {"date":"2024-02-08","counted":true,"reason":"工作日"},
                        {"date":"2024-02-09","counted":true,"reason":"工作日"},
                        {"date":"2024-02-10","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-11","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-12","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-13","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-14","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-15","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-16","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-17","counted":false,"reason":"春节：节假日，不计入"},
                        {"date":"2024-02-18","counted":true,"reason":"春节：调休上班"}]}""");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "from=2024-02-05T10:00&days=5&exclude=2024-02-07/2024-02-08, 2024-02-19T17:30:00+08:00",
        "from=2026-03-02&days=20&exclude=2026-03-10/2026-03-20, 2026-04-10T17:30:00+08:00",
        "from=2026-03-02&days=20&exclude=2026-03-12/2026-03-18&exclude=2026-03-10/2026-03-20, 2026-04-10T17:30:00+08:00",
        "from=2026-03-02&days=20&exclude=2026-03-10/2026-03-20&exclude=2026-03-12/2026-03-18, 2026-04-10T17:30:00+08:00",
        "from=2026-09-24&days=10, 2026-10-15T17:30:00+08:00",
        "from=2024-02-05T02:00:00Z&days=5, 2024-02-18T17:30:00+08:00",
        "from=2024-02-05T10:00%2B08:00&days=5, 2024-02-18T17:30:00+08:00",
        "from=2024-02-05T10:00+08:00&days=5, 2024-02-18T17:30:00+08:00",
        "from=2024-02-05T10:00:00.5&days=5, 2024-02-18T17:30:00+08:00",
        "from=2026-11-23&days=0, 2026-11-23T17:30:00+08:00",
        "from=2026-11-20T18:00&days=1, 2026-11-24T17:30:00+08:00",
        "from=2026-11-02&days=7&unit=natural, 2026-11-09T17:30:00+08:00",
        "from=2026-11-02&days=7&unit=working&center=, 2026-11-11T17:30:00+08:00"
    })
    void itAnswersWhatTheCalendarSays(String query, String deadline) {
        assertThat(ask(query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo(deadline);
    }

    @Test
    void aCentreClosesAtItsOwnTime() {
        CenterId center = setup.openCenter(new NewCenter(
                "晚间中心",
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.throughout(java.time.LocalTime.of(10, 0), java.time.LocalTime.of(20, 0))));

        assertThat(ask("from=2026-11-20T18:00&days=1&center=" + center))
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo("2026-11-23T20:00:00+08:00");
    }

    @Test
    void theDaysBeginAfterTheDayOfTheQuestionThoughItCountsLater() {
        assertThat(ask("from=2026-11-20T18:00&days=1&lang=en")).bodyJson().isStrictlyEqualTo("""
                        {"deadline":"2026-11-24T17:30:00+08:00","provisional":false,"days":[
                        {"date":"2026-11-21","counted":false,"reason":"Weekend, not counted"},
                        {"date":"2026-11-22","counted":false,"reason":"Weekend, not counted"},
                        {"date":"2026-11-23","counted":false,"reason":"Start of the period, not counted"},
                        {"date":"2026-11-24","counted":true,"reason":"Working day"}]}""");
    }

    @Test
    void aYearNotYetPublishedIsSaidToBeProvisional() {
        assertThat(ask("from=2026-12-21&days=20"))
                .bodyJson()
                .extractingPath("$.provisional")
                .isEqualTo(true);
    }

    @Test
    void theReasonIsInTheLanguageThatTheProgramAccepts() {
        MvcTestResult english = mvc.get()
                .uri("/api/v1/deadline?from=2026-09-30&days=1")
                .header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
                .exchange();

        assertThat(english).headers().hasValue("Content-Language", "en");
        assertThat(english)
                .bodyJson()
                .extractingPath("$.days[0].reason")
                .isEqualTo("National Day: Holiday, not counted");
        assertThat(mvc.get().uri("/api/v1/deadline?from=2026-09-30&days=1").header("Accept-Language", "zh-CN"))
                .bodyJson()
                .extractingPath("$.days[0].reason")
                .isEqualTo("国庆节：节假日，不计入");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "days=5, from",
        "from=&days=5, from",
        "from=yesterday&days=5, from",
        "from=2024-02-30&days=5, from",
        "from=2024-02-05T25:00&days=5, from",
        "from=1999-02-05&days=5, from",
        "from=2006-12-29&days=5, from",
        "from=2037-02-05&days=5, from",
        "from=99999-01-01T00:00&days=5, from",
        "from=2024-02-05, days",
        "from=2024-02-05&days=, days",
        "from=2024-02-05&days=five, days",
        "from=2024-02-05&days=-1, days",
        "from=2024-02-05&days=2.5, days",
        "from=2024-02-05&days=251, days",
        "from=2024-02-05&days=99999999999999999999, days",
        "from=2024-02-05&days=5&days=6, days",
        "from=2024-02-05&days=5&unit=weeks, unit",
        "from=2024-02-05&days=5&center=nowhere, center",
        "from=2024-02-05&days=5&exclude=2024-02-07, exclude",
        "from=2024-02-05&days=5&exclude=, exclude",
        "from=2024-02-05&days=5&exclude=/, exclude",
        "from=2024-02-05&days=5&exclude=2024-02-07/soon, exclude",
        "from=2024-02-05&days=5&exclude=2024-02-08/2024-02-07, exclude",
        "from=2024-02-05&days=5&exclude=2024-02-07/2024-02-08/2024-02-09, exclude",
        "from=2024-02-05&days=5&exclude=1999-02-07/2024-02-08, exclude",
        "from=2024-02-05&days=5&exclude=2024-02-07/2026-02-08, exclude"
    })
    void whatIsWrongIsToldInAProblemDocument(String query, String parameter) {
        MvcTestResult answer = ask(query);

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(400);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/deadline#api");
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsOnly(parameter);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .isNotBlank();
    }

    @Test
    void anUnknownCentreIsWrong() {
        assertThat(ask("from=2024-02-05&days=5&center=" + UUID.randomUUID()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("center");
    }

    @Test
    void moreProceduresThanAnyCaseHasAreWrong() {
        assertThat(ask("from=2024-02-05&days=5" + "&exclude=2024-02-07/2024-02-08".repeat(21)))
                .hasStatus(400);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(ask("days=many&exclude=x&lang=en"))
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("from", "days", "exclude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=en", "lang=zh-CN"})
    void theProblemIsToldInTheLanguageAskedFor(String lang) {
        assertThat(ask("days=5&" + lang))
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo(lang.endsWith("en") ? "Enter when the period starts" : "请填写从什么时候起算");
    }

    private MvcTestResult ask(String query) {
        return mvc.get().uri(java.net.URI.create("/api/v1/deadline?" + query)).exchange();
    }
}
