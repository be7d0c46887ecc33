package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A doubt is explained by the chief representative and looked into by a supervisor; others see nothing of it. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtPagesTest {

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
    private SignedIn chief;
    private SignedIn supervisor;
    private SignedIn elsewhere;
    private CaseId seen;

    @BeforeAll
    void twoCentres() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        chief = hall.chief().signedIn();
        supervisor = hall.official("监察己", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
        CenterId district = hall.openDistrictCenter("西峰区政务服务中心");
        var account = accounts.open(
                "监察庚", accounts.hash(HallFixture.PASSWORD), Set.of(Role.SUPERVISOR), List.of("doubt-elsewhere"));
        setup.appoint(new NewOfficer(account, "监察庚", Rank.SECTION_MEMBER, null, district));
        elsewhere = accounts.signedIn(account);
        seen = hall.accepted(hall.citizen("沈疑"), HallFixture.BASIC_ALLOWANCE);
    }

    private String raised() {
        return new DoubtFixture(context).raised(hall.center(), hall.department(), hall.window(), seen);
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
    void itIsExplainedWithItsSeasonAndAccepted() {
        String id = raised();
        assertThat(page("/approval/doubts", chief)).contains(id, "连续 8 周没有办件", "应有 12 件左右");
        assertThat(page("/approval/doubts?lang=en", chief))
                .contains("for 8 weeks")
                .doesNotContain("??");
        assertThat(page("/supervision/doubts?probe=BROKEN_SERIES", supervisor)).doesNotContain(id);
        String sheet = page("/supervision/doubts/" + id, supervisor);
        assertThat(sheet).contains("/supervision/cases/" + seen, "/dismiss\"").doesNotContain("/accept\"", "??");

        String explain = "/approval/doubts/" + id + "/explain";
        assertThat(body(post(explain, chief, "version", "0", "text", " "))).contains("text-error");
        assertThat(body(post(explain, chief, "version", "0", "text", "冬天没有人办", "restFrom", "11")))
                .contains("restTo-error", "把淡季的起止月份选全", "冬天没有人办");
        assertThat(post(explain, chief, "version", "0", "text", "冬天没有人办", "restFrom", "11", "restTo", "3"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(explain, chief, "version", "0", "text", "再说一次")).hasStatus(HttpStatus.CONFLICT);

        String accept = "/supervision/doubts/" + id + "/accept";
        assertThat(page(accept, supervisor)).contains("冬天没有人办", "11 月至 3 月");
        assertThat(post(accept, supervisor, "version", "1", "text", "查了三年办件，属实"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/supervision/doubts", supervisor)).doesNotContain(id);
        assertThat(page("/supervision/doubts?standing=ENDED", supervisor)).contains(id, "说明已采纳");
        assertThat(get(accept, supervisor)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsUpheldLeadsToAnOrder() {
        String id = raised();
        post("/approval/doubts/" + id + "/explain", chief, "version", "0", "text", "不清楚");
        assertThat(post("/supervision/doubts/" + id + "/uphold", supervisor, "version", "1", "text", "窗口没有人"))
                .hasStatus(HttpStatus.FOUND);
        String order = "/supervision/orders/new?item=MZ006&amp;window=" + hall.window();
        assertThat(page("/supervision/doubts/" + id, supervisor)).contains("疑点成立", order);
        assertThat(page(order.replace("&amp;", "&"), supervisor))
                .contains("value=\"MZ006\"")
                .containsPattern("value=\"" + hall.window() + "\" selected");
    }

    @Test
    void whoIsNotConcernedFindsNothing() {
        String id = raised();
        assertThat(get("/supervision/doubts/" + id, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/supervision/doubts/" + id + "/dismiss", elsewhere, "version", "0", "text", "排除"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/supervision/doubts?standing=ALL", elsewhere)).doesNotContain(id);
        assertThat(post("/approval/doubts/" + id + "/accept", chief, "version", "0", "text", "自己采纳"))
                .as("no window judges its own")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/approval/doubts/" + id, hall.clerk().signedIn())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/supervision/doubts/no-such", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
