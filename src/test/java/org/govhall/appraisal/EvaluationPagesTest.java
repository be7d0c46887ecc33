package org.govhall.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.Rank;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A quarter is evaluated and published once, with at least 40 % excellent; then nothing changes any more. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationPagesTest {

    private static final String ROOT = "/appraisal/rounds/";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;
    private CenterId district;
    private SignedIn supervisor;
    private SignedIn below;
    private String clerk;
    private String second;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察丙", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        below = hall.officialAt(district, "监察丁", Rank.SECTION_MEMBER, Role.SUPERVISOR)
                .signedIn();
        clerk = hall.clerk().officer().toString();
        second = hall.secondClerk().officer().toString();
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = get(address, who);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, SignedIn who, String... pairs) {
        var call = mvc.post().uri(address);
        for (int at = 0; at < pairs.length; at += 2) {
            call.param(pairs[at], pairs[at + 1]);
        }
        return call.with(user(who)).with(csrf()).exchange();
    }

    private String opened(String quarter) {
        MvcTestResult answer =
                post(ROOT + "new", supervisor, "center", hall.center().toString(), "quarter", quarter);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replace(ROOT, "");
    }

    @Test
    void aQuarterIsMarkedAndPublishedOnce() {
        assertThat(page(ROOT + "new", supervisor)).contains("2026-Q4", "2026-Q3", "2025-Q4");
        String id = opened("2026-Q3");
        String one = ROOT + id;
        assertThat(body(post(ROOT + "new", supervisor, "center", hall.center().toString(), "quarter", "2026-Q3")))
                .contains("这个中心这个季度已经开始考评", "quarter-error");
        assertThat(body(post(ROOT + "new", supervisor, "center", "", "quarter", "")))
                .contains("center-error", "quarter-error");
        assertThat(body(post(ROOT + "new", supervisor, "center", hall.center().toString(), "quarter", "2027-Q1")))
                .contains("这个季度还没有开始");
        assertThat(page(one, supervisor)).contains("窗甲", "窗乙", "首席甲", "未公布").doesNotContain("审批甲", "??");
        assertThat(page(one + "?lang=en", supervisor)).contains("Not published").doesNotContain("??");

        assertThat(post(one, supervisor, "version", "0", "present", clerk)).hasStatus(HttpStatus.FOUND);
        assertThat(post(one, supervisor, "version", "0", "present", second)).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(post(
                        one,
                        supervisor,
                        "version",
                        "1",
                        "present",
                        hall.officer().officer().toString())))
                .contains("所选的人不是这个中心的窗口人员");
        assertThat(page(one + "/publish", supervisor)).contains("公布后不能再更改");
        assertThat(body(post(one + "/publish", supervisor, "version", "1"))).contains("优秀至少 2 人（窗口人员 3 人的 40%），现在 1 人");
        assertThat(page("/appraisal/evaluated", supervisor)).contains("共 0 人次");
        assertThat(post(one, supervisor, "version", "1", "present", clerk, "present", second))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(one + "/publish", supervisor, "version", "2")).hasStatus(HttpStatus.FOUND);

        assertThat(page(one, supervisor)).contains("已公布", "参加考评：3 人", "优秀").doesNotContain("/publish\"");
        assertThat(get(one + "/publish", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(post(one, supervisor, "version", "3", "present", clerk)))
                .contains("考评已经公布，不能再更改");
        assertThat(page("/appraisal/rounds", supervisor)).contains("2026-Q3", "2026-11-23");
        assertThat(page("/appraisal/evaluated", supervisor)).contains("共 3 人次", "窗甲", "首席甲");
        assertThat(page("/appraisal/evaluated?counted=EXCELLENT&from=2026-11-01&to=2026-11-30", supervisor))
                .contains("共 2 人次")
                .doesNotContain("首席甲");
        assertThat(page("/appraisal/evaluated?from=2026-07-01&to=2026-09-30", supervisor))
                .as("by the day it was published")
                .contains("共 0 人次");
        for (String file : List.of("evaluated.csv", "evaluated.xlsx")) {
            MvcTestResult answer = get("/appraisal/" + file + "?counted=EXCELLENT", supervisor);
            assertThat(answer).hasStatusOk();
            assertThat(SheetFile.read(file, answer.getResponse().getContentAsByteArray())
                            .get(0)
                            .rows())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.cells()).contains("2026-Q3", "优秀"));
        }
    }

    @Test
    void itIsNotPublishedBeforeTheQuarterIsOverAndStrangersFindNothing() {
        String id = opened("2026-Q4");
        String one = ROOT + id;
        post(one, supervisor, "version", "0", "present", clerk, "present", second);
        assertThat(body(post(one + "/publish", supervisor, "version", "1"))).contains("季度结束后才能公布");
        for (String page : List.of("", "/publish")) {
            assertThat(get(one + page, below)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(one + page, below, "version", "1")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(page("/appraisal/rounds", below)).doesNotContain(id);
        assertThat(body(post(ROOT + "new", below, "center", hall.center().toString(), "quarter", "2026-Q2")))
                .contains("请选择中心");
        assertThat(get("/appraisal/evaluated?center=" + hall.center(), below)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ROOT + "none", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/appraisal/rounds", hall.chief().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
    }
}
