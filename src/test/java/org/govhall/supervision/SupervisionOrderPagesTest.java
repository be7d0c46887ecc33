package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An order is issued, is at once on the desk of those who must act, is answered and closed; others see nothing of it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionOrderPagesTest {

    private static final String NEW = "/supervision/orders/new";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OrganizationSetup setup;

    private HallFixture hall;
    private SignedIn supervisor;
    private SignedIn elsewhere;
    private SignedIn otherClerk;
    private CaseId about;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        supervisor = hall.official("监察丙", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        CenterId district = hall.openDistrictCenter("西峰区政务服务中心");
        elsewhere = appointed("监察丁", Role.SUPERVISOR, district);
        otherClerk = appointed("窗丁", Role.WINDOW_CLERK, district);
        about = hall.accepted(hall.citizen("沈督办"), HallFixture.BASIC_ALLOWANCE);
    }

    private SignedIn appointed(String name, Role role, CenterId center) {
        var account = accounts.open(
                name, accounts.hash(HallFixture.PASSWORD), Set.of(role), List.of("order-" + role.ordinal()));
        setup.appoint(new NewOfficer(account, name, Rank.SECTION_MEMBER, null, center));
        return accounts.signedIn(account);
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
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

    private String issued(String... pairs) {
        MvcTestResult answer = post(NEW, supervisor, pairs);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replace("/supervision/orders/", "");
    }

    @Test
    void anOrderAboutACaseIsOnTheDesksAtOnceIsAnsweredSentBackAndClosed() {
        assertThat(page("/supervision/cases/" + about, supervisor)).contains(NEW + "?case=" + about);
        String number = context.getBean(Signs.class).where(about).orElseThrow().number();
        assertThat(page(NEW + "?case=" + about, supervisor)).contains(number);
        String id = issued("caseId", about.toString(), "demand", "三日内办结甲", "basis", "监察记录", "due", "2026-11-25");

        SignedIn clerk = hall.clerk().signedIn();
        SignedIn chief = hall.chief().signedIn();
        for (var side : List.of("/desk", "/approval")) {
            SignedIn who = side.equals("/desk") ? clerk : chief;
            assertThat(page(side + "/orders", who)).contains("三日内办结甲", number);
            assertThat(page(side + "/orders/" + id + "?lang=en", who)).doesNotContain("??");
        }
        assertThat(page("/supervision/orders", supervisor)).contains("三日内办结甲");
        assertThat(page("/supervision/orders?standing=ALL", elsewhere)).doesNotContain("三日内办结甲");
        assertThat(page("/desk/orders?standing=ALL", otherClerk)).doesNotContain("三日内办结甲");

        String answer = "/desk/orders/" + id + "/answer";
        assertThat(body(post(answer, clerk, "version", "0", "text", " "))).contains("请写明内容", "text-error");
        assertThat(post(answer, clerk, "version", "0", "text", "正在办")).hasStatus(HttpStatus.FOUND);
        assertThat(post("/approval/orders/" + id + "/answer", chief, "version", "0", "text", "首席再答"))
                .as("seen before the clerk answered")
                .hasStatus(HttpStatus.CONFLICT);

        String back = "/supervision/orders/" + id + "/send-back";
        assertThat(body(post(back, supervisor, "version", "1", "text", "没办结", "due", "2026-11-28")))
                .contains("2026-11-28 不是工作日", "没办结", "due-error");
        assertThat(post(back, supervisor, "version", "1", "text", "没办结", "due", "2026-11-24"))
                .hasStatus(HttpStatus.FOUND);

        clock.moveTo("2026-11-25T09:00");
        assertThat(page("/supervision/orders?standing=OVERDUE", supervisor)).contains("三日内办结甲", "逾期");
        assertThat(post(answer, clerk, "version", "2", "text", "已办结")).hasStatus(HttpStatus.FOUND);
        assertThat(post("/supervision/orders/" + id + "/close", supervisor, "version", "3", "text", "核实过"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/supervision/orders/" + id, supervisor))
                .contains("已销号", "没办结", "核实过", "曾逾期答复")
                .doesNotContain("/close\"");
        assertThat(page("/supervision/orders", supervisor)).doesNotContain("三日内办结甲");
        assertThat(page("/supervision/orders?standing=ENDED", supervisor)).contains("三日内办结甲");
        assertThat(get("/supervision/orders/" + id + "/close", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsNotConcernedFindsNothing() {
        String id = issued("caseId", about.toString(), "demand", "不给旁人看", "basis", "监察记录", "due", "2026-11-26");
        for (String page : List.of("", "/answer")) {
            assertThat(get("/desk/orders/" + id + page, otherClerk)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/desk/orders/" + id + "/answer", otherClerk, "version", "0", "text", "我答"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/supervision/orders/" + id + "/withdraw", elsewhere, "version", "0", "text", "撤"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/supervision/orders/" + id, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(NEW + "?case=" + about, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(NEW, elsewhere, "caseId", about.toString(), "demand", "越界", "basis", "无", "due", "2026-11-26"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/desk/orders/" + id + "/close", hall.clerk().signedIn(), "version", "0", "text", "自己销"))
                .as("no window closes an order")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/supervision/orders/no-such", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOrderAboutAnItemGoesToAWindowThatHandlesIt() {
        String window = hall.window().toString();
        assertThat(page(NEW, supervisor)).contains(window);
        assertThat(page(NEW, elsewhere)).doesNotContain(window);
        assertThat(body(post(
                        NEW,
                        supervisor,
                        "item",
                        "ZZ999",
                        "window",
                        window,
                        "demand",
                        "公示",
                        "basis",
                        "检查",
                        "due",
                        "2026-11-26")))
                .contains("所选窗口不办理 ZZ999", "item-error", "公示");
        assertThat(body(post(NEW, supervisor, "item", "MZ006", "demand", "公示", "basis", "检查", "due", "2026-11-26")))
                .contains("请选择窗口", "window-error");
        assertThat(body(post(
                        NEW,
                        supervisor,
                        "item",
                        "MZ006",
                        "window",
                        window,
                        "demand",
                        "公示",
                        "basis",
                        "检查",
                        "due",
                        "明天")))
                .contains("请选择答复期限", "due-error");
        assertThat(body(post(
                        NEW,
                        elsewhere,
                        "item",
                        "MZ006",
                        "window",
                        window,
                        "demand",
                        "公示",
                        "basis",
                        "检查",
                        "due",
                        "2026-11-26")))
                .contains("请选择窗口");
        String id = issued("item", "mz006", "window", window, "demand", "窗口公示授权书", "basis", "检查", "due", "2026-11-26");
        assertThat(page("/desk/orders/" + id, hall.clerk().signedIn())).contains("窗口公示授权书", "MZ006");
    }
}
