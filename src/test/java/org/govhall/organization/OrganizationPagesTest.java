package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.organization.Namings.naming;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PostgresTest
class OrganizationPagesTest {

    private static final AtomicInteger HALLS = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private Accounts accounts;

    private int hall;
    private CenterId center;
    private DepartmentId department;
    private WindowId window;
    private OfficerId chief;
    private LetterId letter;

    @BeforeEach
    void aHall() {
        hall = HALLS.incrementAndGet();
        center = setup.openCenter(new NewCenter(
                "页面中心 " + hall,
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        department = setup.recordDepartment(
                new NewDepartment("庆阳市民政局" + hall, "民政", "民政局" + hall, "116210027999999900", "621000", "行政审批科", true));
        window = setup.openWindow(new NewWindow(center, "A01", "民政窗口", WindowKind.DEPARTMENT, Set.of(department)));
        AccountId account = accounts.open(
                "陈代表", new PasswordHash("unused"), Set.of(Role.CHIEF_REPRESENTATIVE), Set.of("pages-chief-" + hall));
        chief = setup.appoint(new NewOfficer(account, "陈代表", Rank.SECTION_HEAD, department, center));
        setup.nameChief(window, chief, null, naming(department));
        letter = setup.signLetter(new NewLetter(
                "庆民授〔2026〕" + hall + " 号",
                department,
                chief,
                "马局长",
                "局长",
                EnumSet.of(Power.IMMEDIATE_DECISION, Power.SEAL_USE),
                Set.of(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-15")));
    }

    @Test
    void everybodySeesTheCentres() {
        assertThat(mvc.get().uri("/centers")).hasStatusOk().bodyText().contains("页面中心 " + hall, "长庆大道 1 号");
    }

    @Test
    void theLetterInForceHangsAtItsWindow() {
        assertThat(mvc.get().uri("/centers/" + center))
                .hasStatusOk()
                .bodyText()
                .contains("陈代表", "庆民授〔2026〕" + hall + " 号", "即办件即办权", "行政审批专用章使用权", "2026-12-15")
                .doesNotContain("退办件把关权");
        setup.revokeLetter(letter, "人员调整");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().doesNotContain("庆民授〔2026〕" + hall + " 号");
    }

    @Test
    void theCentresSayHowFarTheyReach() {
        setup.openCenter(new NewCenter(
                "页面分中心 " + hall,
                CenterKind.SUB_CENTER,
                "621000",
                center,
                "长庆大道 3 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        assertThat(mvc.get().uri("/centers"))
                .hasStatusOk()
                .bodyText()
                .contains("服务覆盖", "已覆盖 1 个，共 1 个", "已覆盖 0 个，共 8 个", "1 + 1：主中心和 1 个分中心");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().contains("1 + 1：主中心和 1 个分中心");
    }

    @Test
    void anUnknownCentreIsNotFound() {
        assertThat(mvc.get().uri("/centers/" + CenterId.next())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/centers",
                "/admin/departments",
                "/admin/windows",
                "/admin/officers",
                "/admin/centers/new",
                "/admin/departments/new",
                "/admin/windows/new",
                "/admin/officers/new",
                "/letters/drafts/new",
                "/admin/windows?q=no-such-window"
            })
    void onlyTheAdministratorOpensTheAdministration(String address) {
        assertThat(mvc.get().uri(address).with(administrator())).hasStatusOk();
        assertThat(mvc.get().uri(address).with(of(Role.SUPERVISOR))).hasStatus(403);
        assertThat(mvc.get()
                        .uri(address + (address.contains("?") ? "&" : "?") + "lang=en")
                        .with(administrator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void theAdministratorSeesOneOfEach() {
        assertThat(mvc.get().uri("/admin/windows/" + window).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("陈代表");
        assertThat(mvc.get().uri("/admin/officers/" + chief).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("正科级");
        assertThat(mvc.get().uri("/letters/" + letter).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("马局长");
        assertThat(mvc.get().uri("/admin").with(administrator())).bodyText().contains("庆民授〔2026〕" + hall + " 号");
        assertThat(mvc.get().uri("/admin/windows/" + window + "/posts/new").with(administrator()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/admin/officers/" + chief + "/absences/new").with(administrator()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/letters/" + LetterId.next()).with(administrator()))
                .hasStatus(404);
    }

    @Test
    void aCentreIsOpenedAndARefusedOneKeepsWhatWasTyped() {
        assertThat(centerForm("新中心 " + hall, "CITY")).hasStatus3xxRedirection();
        assertThat(directory.centers()).extracting(CenterView::name).contains("新中心 " + hall);

        assertThat(centerForm("乡镇中心 " + hall, "TOWNSHIP"))
                .hasStatusOk()
                .bodyText()
                .contains("乡镇中心 " + hall, "要有上级中心");
        assertThat(centerForm("", "CITY")).hasStatusOk().bodyText().contains("请填写这一项", "error-summary");
    }

    @Test
    void anOfficerIsTakenInWithAnAccountAndAPasswordShownOnce() {
        MvcTestResult result = mvc.post()
                .uri("/admin/officers/new")
                .with(administrator())
                .with(csrf())
                .param("name", "周窗口")
                .param("userName", "zhou-" + hall)
                .param("rank", "CLERK")
                .param("center", center.toString())
                .param("department", department.toString())
                .param("inApprovalOffice", "true")
                .param("roles", "WINDOW_CLERK", "APPROVAL_OFFICER")
                .exchange();

        assertThat(result).hasStatus3xxRedirection();
        assertThat(result).flash().containsKey("initialPassword");
        assertThat(accounts.isTaken("zhou-" + hall)).isTrue();
        OfficerId id = OfficerId.of(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
        assertThat(directory.approvalOfficeOf(id)).contains(department);
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideItsField() {
        assertThat(mvc.post()
                        .uri("/admin/officers/new")
                        .with(administrator())
                        .with(csrf())
                        .param("name", "另一位")
                        .param("userName", "pages-chief-" + hall)
                        .param("rank", "CLERK")
                        .param("center", center.toString())
                        .param("roles", "WINDOW_CLERK"))
                .hasStatusOk()
                .bodyText()
                .contains("userName-error", "另一位");
    }

    @Test
    void aLetterIsRevokedOnlyWithAReason() {
        String address = "/letters/" + letter;
        assertThat(mvc.get().uri(address + "/revoke").with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("撤销不能收回");
        assertThat(mvc.post()
                        .uri(address + "/revoke")
                        .with(administrator())
                        .with(csrf())
                        .param("reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("请填写理由");
        assertThat(mvc.post()
                        .uri(address + "/revoke")
                        .with(administrator())
                        .with(csrf())
                        .param("reason", "职责调整"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address).with(administrator())).bodyText().contains("已撤销", "职责调整");
    }

    @Test
    void theHeadOfADepartmentIsNamedFromItsStaff() {
        String address = "/admin/departments/" + department;
        assertThat(mvc.get().uri(address).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("陈代表", "未登记");
        assertThat(mvc.post()
                        .uri(address + "/head")
                        .with(administrator())
                        .with(csrf())
                        .param("head", ""))
                .hasStatusOk()
                .bodyText()
                .contains("head-error");
        assertThat(mvc.post()
                        .uri(address + "/head")
                        .with(administrator())
                        .with(csrf())
                        .param("head", chief.toString()))
                .hasStatus3xxRedirection();
        assertThat(directory.department(department).head()).isEqualTo(chief);
    }

    @Test
    void theSevenPowersSayWhoHoldsWhichNow() {
        String named = "/letters/powers?q=没有这样的窗口";
        assertThat(mvc.get().uri("/letters/powers?size=500").with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("陈代表", "庆民授〔2026〕" + hall + " 号", "全部事项", "至 ");
        for (Role role : new Role[] {Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR}) {
            SignedIn keeper = new SignedIn(AccountId.next(), "管理员", Set.of(role));
            assertThat(mvc.get().uri("/letters/powers?size=500").with(user(keeper)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("庆民授〔2026〕" + hall + " 号")
                    .doesNotContain("href=\"/letters/" + letter);
            assertThat(mvc.get().uri("/security/matrix").with(user(keeper)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/letters/powers");
        }
        assertThat(mvc.get().uri(named).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("没有人凭授权书行使权力");
        // a chief whose term is over holds nothing, whatever the letter says
        setup.changeOfficer(chief, "陈代表", Rank.SECTION_HEAD, new Term(null, LocalDate.of(2026, 1, 31)));
        assertThat(mvc.get().uri("/letters/powers?size=500").with(administrator()))
                .bodyText()
                .doesNotContain("庆民授〔2026〕" + hall + " 号");
    }

    @Test
    void aTermOfOfficeIsKeptByFormAndShown() {
        String address = "/admin/officers/" + chief + "/change";
        assertThat(mvc.get().uri(address).with(administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("陈代表");
        assertThat(change(address, "2026-11-23", "2026-11-22"))
                .hasStatusOk()
                .bodyText()
                .contains("termUntil-error", "2026-11-22");
        assertThat(change(address, "2026年", "")).hasStatusOk().bodyText().contains("termFrom-error");
        assertThat(change(address, "2021-11-20", "2026-11-22")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/officers/" + chief).with(administrator()))
                .bodyText()
                .contains("2021-11-20 – 2026-11-22");
        assertThat(mvc.get().uri("/admin/officers?q=陈代表&center=" + center).with(administrator()))
                .bodyText()
                .contains("2021-11-20 – 2026-11-22", "不在任期内");
        assertThat(mvc.get().uri("/admin").with(administrator())).bodyText().contains("三十日内届满");
        assertThat(mvc.get()
                        .uri("/admin/officers/" + OfficerId.next() + "/change")
                        .with(administrator()))
                .hasStatus(404);
    }

    private MvcTestResult change(String address, String from, String until) {
        return mvc.post()
                .uri(address)
                .with(administrator())
                .with(csrf())
                .param("name", "陈代表")
                .param("rank", "SECTION_HEAD")
                .param("termFrom", from)
                .param("termUntil", until)
                .exchange();
    }

    @Test
    void postsAndAbsencesAreKeptByForm() {
        String posts = "/admin/windows/" + window + "/posts/new";
        assertThat(mvc.post()
                        .uri(posts)
                        .with(administrator())
                        .with(csrf())
                        .param("kind", "CLERK")
                        .param("officerA", chief.toString())
                        .param("officerB", chief.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("不能是同一个人");
        PostView post = directory.posts(window).get(0);
        String filled = "/admin/windows/" + window + "/posts/" + post.id();
        assertThat(mvc.get().uri("/admin/windows/" + window).with(administrator()))
                .bodyText()
                .contains("庆民发〔2026〕8 号", "2026-01-05");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().contains("任命文件", "庆民发〔2026〕8 号");
        assertThat(mvc.get().uri(filled).with(administrator())).hasStatusOk();
        assertThat(mvc.post()
                        .uri(filled)
                        .with(administrator())
                        .with(csrf())
                        .param("kind", "CHIEF_REPRESENTATIVE")
                        .param("officerA", chief.toString())
                        .param("document", "庆民发〔2026〕12 号")
                        .param("department", department.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("namedOn-error", "庆民发〔2026〕12 号");
        assertThat(mvc.post()
                        .uri(filled)
                        .with(administrator())
                        .with(csrf())
                        .param("kind", "CHIEF_REPRESENTATIVE")
                        .param("officerA", chief.toString())
                        .param("document", "庆民发〔2026〕12 号")
                        .param("namedOn", "2026-11-20")
                        .param("department", department.toString()))
                .hasStatus3xxRedirection();
        String absences = "/admin/officers/" + chief + "/absences/new";
        assertThat(mvc.post()
                        .uri(absences)
                        .with(administrator())
                        .with(csrf())
                        .param("from", "2026-11-23 12:00")
                        .param("to", "2026-11-23 09:00")
                        .param("reason", "开会"))
                .hasStatusOk()
                .bodyText()
                .contains("晚于开始时间");
        assertThat(mvc.post()
                        .uri(absences)
                        .with(administrator())
                        .with(csrf())
                        .param("from", "2026-11-23 09:00")
                        .param("to", "2026-11-23 12:00")
                        .param("reason", "开会"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/officers/" + chief).with(administrator()))
                .bodyText()
                .contains("2026-11-23 09:00", "提前返岗");
    }

    private MvcTestResult centerForm(String name, String kind) {
        return mvc.post()
                .uri("/admin/centers/new")
                .with(administrator())
                .with(csrf())
                .param("name", name)
                .param("kind", kind)
                .param("regionCode", "621000")
                .param("parent", "")
                .param("address", "长庆大道 2 号")
                .param("phone", "0934-0000000")
                .param("complaintPhone", "0934-0000001")
                .param("morningOpens", "09:00")
                .param("morningCloses", "17:00")
                .param("afternoonOpens", "")
                .param("afternoonCloses", "")
                .exchange();
    }

    private static RequestPostProcessor administrator() {
        return of(Role.ADMINISTRATOR);
    }

    private static RequestPostProcessor of(Role role) {
        return user(new SignedIn(AccountId.next(), "管理员", Set.of(role)));
    }
}
