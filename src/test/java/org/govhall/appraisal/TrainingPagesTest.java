package org.govhall.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A training is recorded and corrected, and the list of staff says who had one. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingPagesTest {

    private static final String NEW = "/appraisal/trainings/new";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private CenterId district;
    private SignedIn supervisor;
    private SignedIn administrator;
    private SignedIn below;
    private String clerk;
    private String second;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        supervisor = hall.official("监察丙", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        administrator =
                hall.official("管理丙", Rank.SECTION_MEMBER, Role.ADMINISTRATOR).signedIn();
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

    @Test
    void aTrainingIsRecordedCorrectedAndSeenInTheListOfStaff() {
        assertThat(page(NEW, administrator)).contains("窗甲", "窗乙", "首席甲", "A01").doesNotContain("审批甲");
        String id = TrainingId.next().toString();
        String center = hall.center().toString();
        assertThat(body(post(
                        NEW,
                        administrator,
                        "id",
                        id,
                        "center",
                        center,
                        "title",
                        "礼仪甲",
                        "heldOn",
                        "2026-11-24",
                        "hours",
                        "2",
                        "present",
                        clerk)))
                .contains("日期不能晚于今天", "heldOn-error", "礼仪甲")
                .containsPattern("value=\"" + clerk + "\" checked");
        assertThat(body(post(
                        NEW,
                        administrator,
                        "id",
                        id,
                        "center",
                        center,
                        "title",
                        "礼仪甲",
                        "heldOn",
                        "昨天",
                        "hours",
                        "二",
                        "present",
                        clerk)))
                .contains("请填写日期", "value=\"二\"");
        assertThat(body(post(
                        NEW,
                        administrator,
                        "id",
                        id,
                        "center",
                        center,
                        "title",
                        "礼仪甲",
                        "heldOn",
                        "2026-11-20",
                        "hours",
                        "2")))
                .contains("请勾选参加的人员", "present-error");
        String[] typed = {
            "id", id, "center", center, "title", "礼仪甲", "heldOn", "2026-11-20", "hours", "2", "present", clerk
        };
        for (int i = 0; i < 2; i++) {
            assertThat(post(NEW, administrator, typed)).as("also sent twice").hasStatus(HttpStatus.FOUND);
        }
        assertThat(jdbc.sql("select count(*) from appraisal_training where title = '礼仪甲'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        String one = "/appraisal/trainings/" + id;
        assertThat(page(one, supervisor)).contains("礼仪甲", "窗甲", "管理丙").doesNotContain("??");
        assertThat(page(one + "?lang=en", supervisor)).contains("Took part: 1").doesNotContain("??");
        assertThat(body(post(
                        one + "/correct",
                        supervisor,
                        "version",
                        "0",
                        "title",
                        "礼仪乙",
                        "heldOn",
                        "2026-11-20",
                        "hours",
                        "3",
                        "present",
                        second,
                        "reason",
                        " ")))
                .contains("reason-error", "礼仪乙")
                .containsPattern("value=\"" + second + "\" checked");
        assertThat(post(
                        one + "/correct",
                        supervisor,
                        "version",
                        "0",
                        "title",
                        "礼仪乙",
                        "heldOn",
                        "2026-11-20",
                        "hours",
                        "2.5",
                        "present",
                        second,
                        "reason",
                        "核对签到表"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        one + "/correct",
                        supervisor,
                        "version",
                        "0",
                        "title",
                        "礼仪丙",
                        "heldOn",
                        "2026-11-20",
                        "hours",
                        "2",
                        "present",
                        second,
                        "reason",
                        "再改"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(page(one, supervisor)).contains("礼仪乙", "增加：窗乙", "去掉：窗甲", "理由：核对签到表", "礼仪甲");
        assertThat(page("/appraisal/trainings?q=礼仪乙", supervisor)).contains("礼仪乙", "2.5");
        assertThat(page("/appraisal/trainings?q=礼仪甲", supervisor)).contains("还没有培训记录");

        String period = "from=2026-11-01&to=2026-11-22";
        assertThat(page("/appraisal/staff?" + period, supervisor)).contains("共 3 人", "窗甲", "未培训", "2.5");
        assertThat(page("/appraisal/staff?counted=TRAINED&" + period, supervisor))
                .contains("共 1 人", "窗乙")
                .doesNotContain(">窗甲<");
        assertThat(page("/appraisal/staff?counted=TRAINED&from=2026-10-01&to=2026-10-31", supervisor))
                .contains("共 0 人");
        assertThat(page("/appraisal/staff?center=" + district, supervisor)).contains("共 0 人");
        for (String file : List.of("staff.csv", "staff.xlsx")) {
            MvcTestResult answer = get("/appraisal/" + file + "?counted=TRAINED&" + period, administrator);
            assertThat(answer).hasStatusOk();
            var sheet = SheetFile.read(file, answer.getResponse().getContentAsByteArray())
                    .get(0);
            assertThat(sheet.rows()).hasSize(1);
            assertThat(sheet.rows().get(0).cells()).contains("窗乙", "2.5", "2026-11-20");
        }
    }

    @Test
    void whoIsNotConcernedFindsNothing() {
        String id = new TrainingFixture(context)
                .held(supervisor, hall.center(), hall.clerk().officer());
        for (String page : List.of("", "/correct")) {
            assertThat(get("/appraisal/trainings/" + id + page, below)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/appraisal/trainings/" + id + "/correct", below, "version", "0", "title", "越界"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/appraisal/trainings", below)).doesNotContain(id);
        assertThat(page("/appraisal/staff", below)).doesNotContain("窗甲");
        for (String address : List.of("/appraisal/trainings?center=", NEW + "?center=", "/appraisal/staff?center=")) {
            assertThat(get(address + hall.center(), below)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(
                        NEW,
                        below,
                        "id",
                        TrainingId.next().toString(),
                        "center",
                        hall.center().toString(),
                        "title",
                        "越界"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/appraisal/trainings/none", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/appraisal/trainings", hall.clerk().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/appraisal/staff", hall.chief().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
    }
}
