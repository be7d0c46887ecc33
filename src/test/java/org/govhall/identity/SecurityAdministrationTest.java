package org.govhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the security administrator does, and cannot do. */
@PostgresTest
class SecurityAdministrationTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";
    private static final Pattern INITIAL = Pattern.compile("<code>([A-Za-z0-9]{16})</code>");
    private static int number;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRegister register;

    @Autowired
    private RightsMatrix matrix;

    @Autowired
    private List<UrlAccess> modules;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAuditAdministratorIsMadeAndChoosesTheOwnPasswordFirst() {
        Browser security = new Browser(mvc);
        assertThat(security.signIn(open(Role.SECURITY_ADMINISTRATOR), PASSWORD)).hasRedirectedUrl("/security/accounts");
        String page = security.post(
                        "/security/accounts/new",
                        "displayName",
                        "沈审计",
                        "userName",
                        "audit-one",
                        "role",
                        "AUDIT_ADMINISTRATOR")
                .getResponse()
                .getRedirectedUrl();
        Matcher initial = INITIAL.matcher(Browser.body(security.get(page)));
        assertThat(initial.find()).isTrue();
        assertThat(INITIAL.matcher(Browser.body(security.get(page))).find())
                .as("shown once")
                .isFalse();

        Browser audit = new Browser(mvc);
        audit.signIn("audit-one", initial.group(1));
        assertThat(audit.get("/security/matrix")).hasRedirectedUrl("/account/password");
        assertThat(audit.post("/account/password", "password", initial.group(1), "newPassword", "too-short-1"))
                .bodyText()
                .contains("至少 12 个字符");
        assertThat(audit.post("/account/password", "password", initial.group(1), "newPassword", "沈审计-三更灯火五更鸡-读书"))
                .bodyText()
                .contains("不要有姓名");
        assertThat(audit.post("/account/password", "password", initial.group(1), "newPassword", "三更灯火-五更鸡-1972-读书"))
                .hasRedirectedUrl("/account/security");
        assertThat(audit.get("/security/matrix")).hasStatusOk();
        assertThat(audit.get("/security/accounts")).hasStatus(403);
        assertThat(audit.get("/admin")).hasStatus(403);
    }

    @Test
    void aRoleThatIsWithdrawnIsGoneAtOnce() {
        String name = open(Role.WINDOW_CLERK, Role.SUPERVISOR);
        Browser clerk = new Browser(mvc);
        clerk.signIn(name, PASSWORD);
        assertThat(clerk.get("/desk")).hasStatusOk();

        AccountRegister.Sheet sheet = sheet(name);
        register.withdraw(sheet.id(), sheet.version(), Role.WINDOW_CLERK, AccountId.next());

        assertThat(clerk.get("/desk")).hasRedirectedUrl("/sign-in");
        clerk.signIn(name, PASSWORD);
        assertThat(clerk.get("/desk")).hasStatus(403);
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'AUTHORITY_CHANGED' and subject = :subject")
                        .param("subject", "account/" + sheet.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRoleEndsWithItsLastDayAlsoInASessionThatIsOpen() {
        String name = open(Role.WINDOW_CLERK);
        AccountRegister.Sheet sheet = sheet(name);
        clock.moveTo("2026-11-30T23:50");
        register.grant(
                sheet.id(),
                sheet.version(),
                RoleGrant.of(Role.WINDOW_CLERK, null, null, java.time.LocalDate.of(2026, 11, 30)),
                AccountId.next());
        Browser clerk = new Browser(mvc);
        clerk.signIn(name, PASSWORD);
        assertThat(clerk.get("/desk")).hasStatusOk();

        clock.moveTo("2026-12-01T00:00");
        assertThat(clerk.get("/desk")).hasRedirectedUrl("/sign-in");
        assertThat(clerk.signIn(name, PASSWORD)).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void nobodyKeepsTheOwnAccountAndOneStays() {
        String name = open(Role.SECURITY_ADMINISTRATOR);
        AccountRegister.Sheet own = sheet(name);
        refused("identity.refused.own-account", () -> register.disable(own.id(), own.version(), own.id()));

        jdbc.sql("update identity_account set enabled = false where id <> :id")
                .param("id", own.id().value())
                .update();
        refused(
                "identity.refused.last-security-administrator",
                () -> register.disable(own.id(), own.version(), AccountId.next()));
        assertThat(sheet(name).enabled()).isTrue();
    }

    @Test
    void twoAdministratorsAtOnceDoNotUndoEachOther() {
        AccountRegister.Sheet sheet = sheet(open(Role.WINDOW_CLERK));
        register.disable(sheet.id(), sheet.version(), AccountId.next());
        refused(
                "identity.refused.changed-meanwhile",
                () -> register.grant(
                        sheet.id(),
                        sheet.version(),
                        RoleGrant.of(Role.SUPERVISOR, null, null, null),
                        AccountId.next()));
    }

    @Test
    void anApplicantsAccountIsNoneOfTheirs() {
        AccountId citizen =
                accounts.open("某人", accounts.hash(PASSWORD), Set.of(Role.CITIZEN), Set.of("citizen-" + number++));
        assertThat(register.sheet(citizen)).isEmpty();
        refused("identity.refused.not-staff", () -> register.disable(citizen, 0, AccountId.next()));
    }

    @Test
    void theListIsFoundByNameAndRole() {
        AccountId id =
                accounts.open("欧阳查账", accounts.hash(PASSWORD), Set.of(Role.SUPERVISOR), Set.of("list-" + number++));
        assertThat(register.staff("查账", Role.SUPERVISOR, PageRequest.of(0, 20)))
                .extracting(AccountRegister.Row::id)
                .containsExactly(id);
        assertThat(register.staff("查账", Role.WINDOW_CLERK, PageRequest.of(0, 20)))
                .isEmpty();
        assertThat(register.staff("%", null, PageRequest.of(0, 20))).isEmpty();
    }

    @Test
    void theMatrixIsTheRulesThatAreEnforced() {
        assertThat(matrix.byModule().values().stream().mapToInt(List::size).sum())
                .isEqualTo(modules.stream()
                        .mapToInt(module -> module.rules().size())
                        .sum());
        Set<Role> two = Set.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        assertThat(modules.stream().flatMap(module -> module.rules().stream()))
                .as("what two administrators may open")
                .filteredOn(rule -> rule.roles().containsAll(two))
                .extracting(UrlRule::pattern)
                .containsExactlyInAnyOrder("/security/matrix", "/letters/powers");
    }

    @Test
    void aSettingCannotBeMoreThanTheInstallationAllows() {
        Browser security = new Browser(mvc);
        security.signIn(open(Role.SECURITY_ADMINISTRATOR), PASSWORD);
        assertThat(security.post("/security/settings", "secondFactor", "OFFERED", "sessions", "4"))
                .bodyText()
                .contains("1 到 3");
        assertThat(security.post("/security/settings", "secondFactor", "OFFERED", "sessions", "3"))
                .hasRedirectedUrl("/security/settings");
    }

    private AccountRegister.Sheet sheet(String name) {
        return register.sheet(accounts.bySignInName(name).orElseThrow().accountId())
                .orElseThrow();
    }

    private String open(Role... roles) {
        String name = "administration-" + number++;
        accounts.open("某人", accounts.hash(PASSWORD), Set.of(roles), Set.of(name));
        return name;
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).returns(key, Refusal::messageKey);
    }
}
