package org.govhall.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PostgresTest
class DeadlinePageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void thePageOpensWithTheTimeOfNow() {
        assertThat(mvc.get().uri("/deadline"))
                .hasStatusOk()
                .bodyText()
                .contains("什么时候到期", "value=\"2026-11-23T10:00\"", "/api/v1/deadline?from=2024-02-05T10:00&amp;days=5")
                .doesNotContain("error-summary", "id=\"answer\"");
    }

    @Test
    void theAnswerExplainsEveryDay() {
        assertThat(mvc.get().uri("/deadline?from=2024-02-05T10:00&days=5&exclude=2024-02-07/2024-02-08"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2024-02-19 17:30",
                        "星期一",
                        "2024-02-10 至 2024-02-17（8 天）",
                        "春节：节假日，不计入",
                        "2024-02-07 – 2024-02-08：特别程序，不计入",
                        "春节：调休上班，第 4 天",
                        "class=\"stop\"",
                        "class=\"end\"",
                        "value=\"2024-02-07\"",
                        "value=\"2024-02-08\"")
                .doesNotContain("error-summary", "还没有公布");
    }

    @Test
    void itDoesSoInEnglish() {
        assertThat(mvc.get().uri("/deadline?from=2024-02-05&days=5&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("2024-02-18 17:30", "Sunday", "Spring Festival: Holiday, not counted", "Working day, day 1")
                .doesNotContain("??", "春节");
    }

    @Test
    void aYearNotYetPublishedIsSaidToBeProvisional() {
        assertThat(mvc.get().uri("/deadline?from=2026-12-21&days=20"))
                .bodyText()
                .contains("还没有公布节假日安排");
    }

    @Test
    void afterClosingItCountsFromTheNextWorkingDay() {
        assertThat(mvc.get().uri("/deadline?from=2026-11-20T18:00&days=1"))
                .bodyText()
                .contains("视为 2026-11-23", "2026-11-24 17:30");
    }

    @Test
    void anotherProcedureIsAddedWithoutAScriptAndNothingTypedIsLost() {
        assertThat(
                        mvc.get()
                                .uri(
                                        "/deadline?from=2024-02-05T10:00&days=x&exclusions[0].first=2024-02-07&exclusions[0].last=&more=1"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"x\"", "value=\"2024-02-07\"", "exclusions[1].first", "第 2 段的第一天")
                .doesNotContain("error-summary", "id=\"answer\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from=&days=5 | from-error | 请填写从什么时候起算",
                "from=soon&days=5 | from-error | value=\"soon\"",
                "from=1999-01-01&days=5 | from-error | 年份要在 2007 至 2036 之间",
                "from=2024-02-05&days= | days-error | 请填写天数",
                "from=2024-02-05&days=251 | days-error | value=\"251\"",
                "from=2024-02-05&days=5&unit=weeks | unit-error | 单位只有",
                "from=2024-02-05&days=5&center=nowhere | center-error | 没有这个中心",
                "from=2024-02-05&days=5&exclusions[0].first=2024-02-08&exclusions[0].last=2024-02-07 | exclusions0.last-error | 最后一天不能早于第一天",
                "from=2024-02-05&days=5&exclusions[0].first=2024-02-08&exclusions[0].last= | exclusions0.last-error | value=\"2024-02-08\""
            })
    void whatIsWrongStandsBesideItsField(String query, String error, String text) {
        assertThat(mvc.get().uri("/deadline?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("error-summary", "id=\"" + error + "\"", text)
                .doesNotContain("id=\"answer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusions[99999].first=2024-02-08", "exclusions[x].first=1", "exclude=%00", "days[0]=1"})
    void whatNobodyTypesDoesNoHarm(String query) {
        assertThat(mvc.get()
                        .uri("/deadline?from=2024-02-05&days=5&" + query)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }
}
