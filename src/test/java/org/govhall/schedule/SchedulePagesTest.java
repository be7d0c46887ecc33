package org.govhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HolidaySchedules schedules;

    @Autowired
    private SchedulePreparation preparation;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @BeforeEach
    void nothingPrepared() {
        clock.moveTo("2026-11-23T10:00");
        ScheduleDesk.of(context).takeBack(2027);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/schedule", "/admin/schedule/draft", "/admin/schedule/2026", "/admin/schedule/2027"})
    void thePagesSpeakBothLanguages(String address) {
        assertThat(get(address)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(get(address + "?lang=en")).hasStatusOk().bodyText().doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseOpensThem(Role role) {
        assertThat(mvc.get().uri("/admin/schedule").with(of(role))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/schedule/draft/publish")
                        .param("version", "0")
                        .with(of(role))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void theYearsSayWhetherTheyArePublished() {
        assertThat(get("/admin/schedule"))
                .bodyText()
                .contains("/admin/schedule/2027", "未公布", "/admin/schedule/2026", "已公布", "/admin/schedule/2007");
        assertThat(get("/admin/schedule/2027")).bodyText().contains("还没有公布", "国庆节：节假日");
        assertThat(get("/admin/schedule/2026")).bodyText().contains("2026-10-10", "国庆节：调休上班");
        assertThat(get("/admin/schedule/1999")).hasStatus(404);
        assertThat(get("/admin/schedule/2147483647")).hasStatus(404);
    }

    @Test
    void everyFaultOfAFileIsNamedByItsLineAndNothingChanges() {
        MvcTestResult answer =
                upload("date,kind,name\n2027-01-01,free,元旦\n2027-13-01,holiday,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("文件有 3 处不对", "kind 应当是 holiday 或 workday", "2027-13-01", "缺少节日名称");
        assertThat(preparation.draft().isEmpty()).isTrue();
    }

    @Test
    void noFileAndAFileOfThePastAreRefusedBesideTheField() {
        assertThat(upload(new byte[0])).hasStatusOk().bodyText().contains("file-error", "请选择文件");
        assertThat(upload("date,kind,name\n2025-01-01,holiday,元旦\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("file-error", "已经过去的日子不能再改");
    }

    @Test
    void aYearIsUploadedLookedAtAndPublished() {
        clock.moveTo("2026-12-28T10:00");
        CaseId id = hall.accepted(hall.citizen("林小满"), HallFixture.BASIC_ALLOWANCE);

        assertThat(upload(NextYear.CSV.getBytes(StandardCharsets.UTF_8))).hasRedirectedUrl("/admin/schedule/draft");
        assertThat(get("/admin/schedule/draft"))
                .bodyText()
                .contains(hall.number(id), "2027-01-26", "2027-01-25", "其中 1 件会变动", "2027-02-05", "公布这些修改");
        assertThat(schedules.current().isPublished(Year.of(2027))).isFalse();

        assertThat(publish(preparation.draft().version())).hasRedirectedUrl("/admin/schedule");
        assertThat(schedules.current().isPublished(Year.of(2027))).isTrue();
        assertThat(get("/admin/schedule")).bodyText().contains("2027 年，改动 34 天", "管理员", "正在重新计算");
        ScheduleDesk.of(context).sweep();
        assertThat(get("/admin/schedule")).bodyText().contains("重新计算完毕，1 件的期限有变动");
    }

    @Test
    void aSpreadsheetsFileIsReadAsWell() {
        assertThat(upload(NextYear.CSV.getBytes(Charset.forName("GB18030")))).hasRedirectedUrl("/admin/schedule/draft");
        assertThat(preparation.draft().next().festival(LocalDate.parse("2027-02-06")))
                .isEqualTo("春节");
    }

    @Test
    void whoHasNotSeenTheLatestIsToldAndPublishesNothing() {
        upload(NextYear.CSV.getBytes(StandardCharsets.UTF_8));
        long seen = preparation.draft().version();
        assertThat(name("2027-10-08", "", "HOLIDAY", "国庆节")).hasRedirectedUrl("/admin/schedule/2027");

        MvcTestResult answer = publish(seen);

        assertThat(answer).hasRedirectedUrl("/admin/schedule/draft");
        assertThat(answer).flash().containsEntry("problem", "schedule.refused.changed-meanwhile");
        assertThat(schedules.current().isPublished(Year.of(2027))).isFalse();
    }

    @Test
    void aYearOfWhichHalfIsMissingIsNotOfferedForPublication() {
        name("2027-01-01", "2027-01-03", "HOLIDAY", "元旦");

        assertThat(get("/admin/schedule/draft"))
                .bodyText()
                .contains("2027 年的安排还不完整：只有 3 天放假")
                .doesNotContain("公布这些修改");
    }

    @Test
    void daysAreNamedByHandStruckAndLeft() {
        name("2027-01-01", "2027-01-03", "HOLIDAY", "元旦");
        assertThat(get("/admin/schedule/2027")).bodyText().contains("拟新增", "2027-01-03");

        act("/admin/schedule/2027/days/2027-01-03/leave");
        assertThat(preparation.draft().changes()).hasSize(2);

        assertThat(act("/admin/schedule/2026/days/2026-10-10/strike"))
                .flash()
                .containsEntry("problem", "schedule.refused.over");
        assertThat(act("/admin/schedule/2026/days/nonsense/strike")).hasStatus(404);
        assertThat(act("/admin/schedule/draft/discard")).hasRedirectedUrl("/admin/schedule");
        assertThat(preparation.draft().isEmpty()).isTrue();
    }

    @Test
    void whatIsWrongInTheFormStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(name("", "", "", " ")).hasStatusOk().bodyText().contains("first-error", "kind-error", "name-error");
        assertThat(name("2027-02-30", "", "HOLIDAY", "春节"))
                .hasStatusOk()
                .bodyText()
                .contains("first-error", "春节");
        assertThat(name("2027-02-03", "2027-02-01", "HOLIDAY", "春节"))
                .hasStatusOk()
                .bodyText()
                .contains("结束日期不能早于开始日期", "value=\"2027-02-01\"");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(administrator()).exchange();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/admin/schedule/upload")
                .multipart()
                .file("file", content)
                .with(administrator())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult publish(long version) {
        return mvc.post()
                .uri("/admin/schedule/draft/publish")
                .param("version", Long.toString(version))
                .with(administrator())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult act(String address) {
        return mvc.post().uri(address).with(administrator()).with(csrf()).exchange();
    }

    private MvcTestResult name(String first, String last, String kind, String name) {
        return mvc.post()
                .uri("/admin/schedule/2027/days")
                .param("first", first)
                .param("last", last)
                .param("kind", kind)
                .param("name", name)
                .with(administrator())
                .with(csrf())
                .exchange();
    }

    private static RequestPostProcessor administrator() {
        return of(Role.ADMINISTRATOR);
    }

    private static RequestPostProcessor of(Role role) {
        return user(new SignedIn(AccountId.next(), "管理员", Set.of(role)));
    }
}
