package org.govhall.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.govhall.audit.AuditEntry;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.audit.AuditRecords;
import org.govhall.audit.AuditSearch;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the audit administrator finds, and nobody else. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditRecords records;

    private HallFixture hall;
    private SignedIn auditor;
    private String subject;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        auditor = hall.official("审计甲", Rank.SECTION_HEAD, Role.AUDIT_ADMINISTRATOR)
                .signedIn();
    }

    @BeforeEach
    void turn() {
        subject = "applicant/" + UUID.randomUUID();
    }

    @Test
    void theAuditorFindsWhoLookedAndWhy() throws Exception {
        String clerk = hall.clerk().account().toString();
        log.recordApart(AuditKind.REVEAL, clerk, subject, "核对身份证");
        String page = body(auditor, "/audit?kind=REVEAL&subject=" + subject);
        assertThat(page).contains("核对身份证", subject, "查看完整信息", "待上链");
        assertThat(body(auditor, "/audit?kind=SIGN_IN&subject=" + subject)).contains("没有符合条件的记录");
        assertThat(body(auditor, "/audit?person=" + clerk + "&subject=" + subject))
                .contains("核对身份证");
        assertThat(body(auditor, "/audit?person=没有这个人&subject=" + subject)).contains("没有符合条件的记录");
        assertThat(body(auditor, "/audit?until=2001-01-01&subject=" + subject)).contains("没有符合条件的记录");
        assertThat(body(auditor, "/audit?from=2001-01-01&until=not-a-day&subject=" + subject))
                .contains("核对身份证");
    }

    @Test
    void aRefusalIsReadInWords() throws Exception {
        log.recordApart(AuditKind.REFUSAL, null, subject, "AccountRegister.disable(..) identity.refused.own-account");
        assertThat(body(auditor, "/audit?subject=" + subject))
                .contains("AccountRegister.disable(..)", "系统或未登录")
                .doesNotContain("identity.refused.own-account");
    }

    @Test
    void whatWasChangedIsReadInTheLanguageOfThePage() throws Exception {
        log.recordApart(AuditKind.AUTHORITY_CHANGED, null, subject, "rank SECTION_HEAD term 2026-01-01 null");
        log.recordApart(AuditKind.ACCOUNT_CHANGED, null, subject, "recovery codes renewed");
        log.recordApart(AuditKind.SUPERVISION, null, subject.replace("applicant", "card"), "CONFIRMED");
        assertThat(body(auditor, "/audit?subject=" + subject))
                .contains("职级 正科级，任期 2026-01-01 至 —", "更换了恢复码")
                .doesNotContain("recovery codes renewed");
        assertThat(body(auditor, "/audit?lang=en&subject=" + subject)).contains("Recovery codes renewed");
        assertThat(body(auditor, "/audit?subject=" + subject.replace("applicant", "card")))
                .contains("监察确认");
    }

    @Test
    void whenIsReadByTheClockOfTheHall() throws Exception {
        log.recordApart(
                AuditKind.AUTHORITY_CHANGED, null, subject, "away from 2026-11-23T01:00:00Z to 2026-11-23T04:00:00.5Z");
        assertThat(body(auditor, "/audit?subject=" + subject))
                .contains("2026-11-23 09:00", "2026-11-23 12:00")
                .doesNotContain("01:00:00Z", "04:00:00.5Z");
    }

    @Test
    void whoIsMeantIsReadByNameAndAccountAndTheLogKeepsTheId() throws Exception {
        String clerk = hall.clerk().officer().toString();
        String account = hall.clerk().account().toString();
        String unknown = UUID.randomUUID().toString();
        log.recordApart(AuditKind.AUTHORITY_CHANGED, null, subject, "filled A " + clerk + " B " + unknown);
        log.recordApart(
                AuditKind.AUTHORITY_CHANGED, null, subject, "joined the approval office of " + hall.department());
        log.recordApart(AuditKind.REVEAL, null, subject, "typed " + clerk);

        assertThat(body(auditor, "/audit?kind=AUTHORITY_CHANGED&subject=" + subject))
                .contains("person=" + account + "\">窗甲</a>", unknown, "测试市民政局")
                .doesNotContain(clerk, hall.department().toString());
        assertThat(body(auditor, "/audit?lang=en&kind=AUTHORITY_CHANGED&subject=" + subject))
                .contains("Post filled: A <a", ">窗甲</a>, B " + unknown);
        assertThat(body(auditor, "/audit?kind=REVEAL&lang=zh-CN&subject=" + subject))
                .contains("typed " + clerk);
        assertThat(open(auditor, "/audit/entries.csv?kind=AUTHORITY_CHANGED&subject=" + subject)
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("窗甲 (account/" + account + ")", "测试市民政局")
                .doesNotContain(clerk);
        assertThat(records.following(new AuditSearch(AuditKind.AUTHORITY_CHANGED, null, subject, null, null), null, 10))
                .extracting(AuditEntry::detail)
                .contains("filled A " + clerk + " B " + unknown);
        log.recordApart(AuditKind.AUTHORITY_CHANGED, null, "officer/" + clerk, "appointed");
        assertThat(body(auditor, "/audit?subject=officer/" + clerk))
                .contains("<span>窗甲</span> <span class=\"text-break d-block small text-secondary\">officer/" + clerk);
        assertThat(open(auditor, "/audit/entries.csv?subject=officer/" + clerk)
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("窗甲 (officer/" + clerk + ")");
    }

    @Test
    void whatIsTakenOutRunsNothingAndIsItselfWrittenDown() throws Exception {
        log.recordApart(AuditKind.REVEAL, null, subject, "=HYPERLINK(\"http://example.org\")");
        MvcTestResult csv = open(auditor, "/audit/entries.csv?kind=REVEAL&person=&subject=" + subject);
        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("'=HYPERLINK");
        Sheet sheet = SheetFile.read(
                        "audit.xlsx",
                        open(auditor, "/audit/entries.xlsx?subject=" + subject)
                                .getResponse()
                                .getContentAsByteArray())
                .get(0);
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell(4)).isEqualTo("=HYPERLINK(\"http://example.org\")"));

        String exports = body(auditor, "/audit?kind=EXPORT&person=" + auditor.getUsername());
        assertThat(exports)
                .contains("export/audit/entries.csv", "export/audit/entries.xlsx", "kind=REVEAL", "subject=…");
    }

    @Test
    void aLongLogIsTakenOutLotByLotAndNothingTwice() {
        for (int i = 0; i < 5; i++) {
            log.recordApart(AuditKind.CATALOG_CHANGED, null, subject, "no. " + i);
        }
        AuditSearch search = new AuditSearch(AuditKind.CATALOG_CHANGED, null, subject, null, null);
        List<AuditEntry> walked = new ArrayList<>();
        List<AuditEntry> lot = records.following(search, null, 2);
        while (!lot.isEmpty()) {
            walked.addAll(lot);
            log.recordApart(AuditKind.CATALOG_CHANGED, null, subject, "came meanwhile");
            lot = records.following(search, lot.get(lot.size() - 1), 2);
        }

        assertThat(walked).extracting(AuditEntry::detail).containsExactly("no. 4", "no. 3", "no. 2", "no. 1", "no. 0");
    }

    @Test
    void theChainsAreVerifiedAtOnce() throws Exception {
        log.recordApart(AuditKind.CATALOG_CHANGED, null, subject, "-");
        assertThat(mvc.post().uri("/audit/chains").with(user(auditor)).with(csrf()))
                .hasRedirectedUrl("/audit/chains");
        assertThat(body(auditor, "/audit/chains")).contains("条完好", "目录的变动", "36");
        assertThat(body(auditor, "/audit?subject=" + subject)).doesNotContain("待上链");
    }

    @Test
    void nobodyElseReadsTheLog() {
        for (Role role : Role.values()) {
            if (role == Role.AUDIT_ADMINISTRATOR) {
                continue;
            }
            SignedIn other = role == Role.CITIZEN
                    ? hall.citizen("张三丰").signedIn()
                    : hall.official("别人", Rank.SECTION_HEAD, role).signedIn();
            for (String address :
                    new String[] {"/audit", "/audit/entries.csv", "/audit/entries.xlsx", "/audit/chains"}) {
                assertThat(open(other, address)).as(role + " " + address).hasStatus(403);
            }
        }
    }

    private String body(SignedIn who, String address) throws Exception {
        MvcTestResult result = open(who, address);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult open(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }
}
