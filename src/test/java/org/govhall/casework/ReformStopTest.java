package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of open cases when their item is cancelled. */
@PostgresTest
class ReformStopTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReformStopSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Proposals proposals;

    @Autowired
    private MovableClock clock;

    private SignedIn preparer;
    private SignedIn approver;

    @Test
    void openCasesStopByTheLawfulWayOrEndUnderTheirRevision() {
        clock.moveTo("2026-11-23T10:00");
        HallFixture hall = HallFixture.open(context);
        preparer = hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        approver = hall.official("管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        HallFixture.Citizen citizen = hall.citizen("沈静秋");
        CaseId stopping = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId sentBack = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId goingOn = hall.accepted(citizen, HallFixture.BASIC_ALLOWANCE);
        String round = round();
        decide(round, HallFixture.OLD_AGE_BENEFIT.value(), "STOP");
        decide(round, HallFixture.BASIC_ALLOWANCE.value(), "CONTINUE");
        post(round + "/submit", preparer);

        String preview =
                text(mvc.get().uri(round + "/preview").with(user(approver)).exchange());
        assertThat(preview).contains("在办件</dt><dd><b>3</b>", "停止的在办件</dt><dd><b>2</b>");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(preview);
        assertThat(version.find()).isTrue();
        post(round + "/publish", approver, "version", version.group(1));

        sweep.sweep();
        sweep.sweep();

        assertThat(column(stopping, "status")).isEqualTo("ACCEPTED");
        assertThat(column(stopping, "proposal_kind")).isEqualTo("TERMINATION");
        assertThat(column(stopping, "termination_cause")).isEqualTo("ITEM_ABOLISHED");
        assertThat(column(stopping, "proposal_reason")).contains("第六轮", "测政发〔2026〕20 号");
        assertThat(text(mvc.get()
                        .uri("/approval/cases/" + stopping)
                        .with(user(hall.chief().signedIn()))
                        .exchange()))
                .contains("第六轮")
                .doesNotContain("??");

        proposals.confirm(CaseRef.latest(stopping), hall.chief().account());
        proposals.sendBack(CaseRef.latest(sentBack), "已经办到最后一步，办完", hall.chief().account());
        sweep.sweep();

        assertThat(column(stopping, "status")).isEqualTo("TERMINATED");
        assertThat(column(sentBack, "proposal_kind")).isNull();
        assertThat(column(goingOn, "proposal_kind")).isNull();
        assertThat(column(goingOn, "status")).isEqualTo("ACCEPTED");
    }

    private @Nullable String column(CaseId id, String name) {
        return (String) jdbc.sql("select " + name + " as found from casework_case where id = :id")
                .param("id", id.value())
                .query()
                .singleRow()
                .get("found");
    }

    private String round() {
        return Objects.requireNonNull(post(
                        "/admin/reform/new",
                        preparer,
                        "round",
                        "第六轮",
                        "title",
                        "关于取消一批事项的决定",
                        "number",
                        "测政发〔2026〕20 号",
                        "organ",
                        "测试市人民政府",
                        "date",
                        "2026-11-20",
                        "effectiveOn",
                        "2026-11-23")
                .getResponse()
                .getRedirectedUrl());
    }

    private void decide(String round, String code, String running) {
        assertThat(post(
                        round + "/decisions/new",
                        preparer,
                        "code",
                        code,
                        "kind",
                        "CANCEL",
                        "running",
                        running,
                        "watchedBy",
                        "民政局"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult post(String address, SignedIn who, String... parameters) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
