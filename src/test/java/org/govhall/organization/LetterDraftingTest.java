package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.organization.Namings.naming;
import static org.govhall.testing.MovableClock.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From draft to letter: who may draft, who signs, and what an unsigned letter permits. */
@PostgresTest
class LetterDraftingTest {

    private static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";
    private static final AtomicInteger HALLS = new AtomicInteger();
    private static final ItemCode ITEM = new ItemCode("MZ014");
    private static final ItemCode OTHER_ITEM = new ItemCode("MZ015");
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationSetup setup;

    @Autowired
    private LetterDrafting drafting;

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private PasswordHash password;
    private int hall;
    private CenterId center;
    private DepartmentId department;
    private DepartmentId otherDepartment;
    private WindowId window;
    private Person chief;
    private Person head;
    private Person deputy;
    private Person office;

    private record Person(OfficerId officer, AccountId account, SignedIn signedIn) {}

    @BeforeEach
    void aDepartmentWithAHeadAndADeputy() {
        clock.moveTo("2026-11-20T09:00");
        password = accounts.hash(PASSWORD);
        hall = HALLS.incrementAndGet();
        center = setup.openCenter(new NewCenter(
                "授权中心 " + hall,
                CenterKind.CITY,
                "621000",
                null,
                "长庆大道 1 号",
                "0934-0000000",
                "0934-0000001",
                ReceptionHours.STANDARD));
        department = department("授权局" + hall);
        otherDepartment = department("别的局" + hall);
        window = setup.openWindow(new NewWindow(center, "A01", "窗口", WindowKind.DEPARTMENT, Set.of(department)));
        chief = person("陈代表", department, Role.CHIEF_REPRESENTATIVE);
        head = person("马局长", department, Role.DEPARTMENT_LEADER);
        deputy = person("牛副局长", department, Role.DEPARTMENT_LEADER);
        office = person("审批员", department, Role.APPROVAL_OFFICER);
        setup.nameChief(window, chief.officer(), null, naming(department));
        setup.nameHead(department, head.officer());
    }

    @Test
    void anUnsignedLetterPermitsNothingAndASignedOneExactlyWhatItSays() {
        LetterId id = draft(text(chief, Set.of(ITEM), "2026-11-23", "2026-11-30"));
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-23T10:00")).isFalse();

        drafting.sign(id, "局长", head.signedIn(), PASSWORD);

        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-22T23:59:59")).isFalse();
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-23T00:00")).isTrue();
        assertThat(may(Power.IMMEDIATE_DECISION, OTHER_ITEM, "2026-11-23T10:00"))
                .isFalse();
        assertThat(may(Power.SEAL_USE, ITEM, "2026-11-23T10:00")).isFalse();
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-30T23:59:59")).isTrue();
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-12-01T00:00:01")).isFalse();
    }

    @Test
    void nobodySignsButTheHead() {
        LetterId id = draft(text(chief, Set.of(), "2026-11-23", "2026-12-31"));

        refused("organization.refused.not-head", () -> drafting.sign(id, "副局长", deputy.signedIn(), PASSWORD));
        refused("organization.refused.not-head", () -> drafting.sign(id, "科长", office.signedIn(), PASSWORD));
        refused("identity.refused.confirm-password", () -> drafting.sign(id, "局长", head.signedIn(), "wrong"));
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-23T10:00")).isFalse();
    }

    @Test
    void theHeadSignsOnlyWithTheSecondFactor() {
        LetterId id = draft(text(chief, Set.of(), "2026-11-23", "2026-12-31"));
        accounts.markSecondFactor(head.account(), true);

        refused(
                "identity.refused.second-factor",
                () -> drafting.sign(id, "局长", accounts.signedIn(head.account()), PASSWORD));
    }

    @Test
    void theHeadIsNotThePersonNamed() {
        setup.nameChief(
                setup.openWindow(new NewWindow(center, "A02", "窗口", WindowKind.DEPARTMENT, Set.of(department))),
                head.officer(),
                null,
                naming(department));
        LetterId id = draft(text(head, Set.of(), "2026-11-23", "2026-12-31"));

        refused("organization.refused.head-is-grantee", () -> drafting.sign(id, "局长", head.signedIn(), PASSWORD));
        refused(
                "organization.refused.head-is-grantee",
                () -> drafting.recordScan(
                        id,
                        "马局长",
                        "局长",
                        LocalDate.parse("2026-11-20"),
                        org.govhall.files.FileId.next(),
                        office.account()));
    }

    @Test
    void thePersonIsOnTheStaffOfTheDepartment() {
        Person stranger = person("外人", otherDepartment, Role.CHIEF_REPRESENTATIVE);

        refused(
                "organization.refused.grantee-of-other-department",
                () -> draft(text(stranger, Set.of(), "2026-11-23", "2026-12-31")));

        WindowId comprehensive = setup.openWindow(
                new NewWindow(center, "综1", "综合窗口", WindowKind.COMPREHENSIVE, Set.of(department, otherDepartment)));
        setup.nameChief(comprehensive, stranger.officer(), null, naming(otherDepartment));
        assertThat(draft(text(stranger, Set.of(), "2026-11-23", "2026-12-31"))).isNotNull();
        refused("organization.refused.head-of-other-department", () -> setup.nameHead(department, stranger.officer()));
    }

    @Test
    void theTermIsLawful() {
        refused("organization.refused.letter-order", () -> text(chief, Set.of(), "2026-12-31", "2026-11-23"));
        refused("organization.refused.letter-term", () -> text(chief, Set.of(), "2026-11-23", "2029-11-23"));
        LetterId begun = draft(text(chief, Set.of(), "2026-11-01", "2026-12-31"));
        refused("organization.refused.letter-backdated", () -> drafting.sign(begun, "局长", head.signedIn(), PASSWORD));
    }

    @Test
    void aNumberIsUsedOnce() {
        LetterText text = text(chief, Set.of(), "2026-11-23", "2026-12-31");
        draft(text);
        refused("organization.refused.letter-number-taken", () -> draft(text));
    }

    @Test
    void theDepartmentDraftsAndTheHeadSignsByForm() {
        String drafted = mvc.post()
                .uri("/letters/drafts/new")
                .with(user(office.signedIn()))
                .with(csrf())
                .param("number", "授权(2026)7" + hall + "号")
                .param("department", department.toString())
                .param("grantee", chief.officer().toString())
                .param("powers", "IMMEDIATE_DECISION", "RETURN_GATEKEEPING")
                .param("items", "MZ014，MZ015")
                .param("validFrom", "2026-11-23")
                .param("validUntil", "2026-12-15")
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(drafted).startsWith("/letters/drafts/");
        assertThat(mvc.get().uri(drafted).with(user(office.signedIn())))
                .bodyText()
                .contains("未签署", "马局长")
                .doesNotContain("/sign\"");
        assertThat(mvc.get().uri(drafted).with(user(deputy.signedIn())))
                .bodyText()
                .doesNotContain("/sign\"");
        assertThat(mvc.get().uri(drafted + "/sign").with(user(deputy.signedIn())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/letters").with(user(head.signedIn())))
                .bodyText()
                .contains("授权〔2026〕7" + hall + " 号", "由审批员起草");
        assertThat(mvc.post()
                        .uri(drafted + "/sign")
                        .with(user(head.signedIn()))
                        .with(csrf())
                        .param("title", "局长")
                        .param("code", "nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("code-error");
        assertThat(mvc.post()
                        .uri(drafted + "/sign")
                        .with(user(head.signedIn()))
                        .with(csrf())
                        .param("title", "局长")
                        .param("code", PASSWORD))
                .hasStatus3xxRedirection();
        String letter = drafted.replace("/drafts", "");
        assertThat(mvc.get().uri(letter).with(user(chief.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("马局长（局长）", "系统内签署", "审批员", "退办件把关权", "MZ015")
                .doesNotContain("/revoke");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().doesNotContain("授权〔2026〕7" + hall + " 号");
        clock.moveTo("2026-11-23T09:00");
        assertThat(mvc.get().uri("/centers/" + center)).bodyText().contains("授权〔2026〕7" + hall + " 号");
        assertThat(mvc.get().uri("/letters").with(user(office.signedIn())))
                .bodyText()
                .contains("还有 22 天");
    }

    @Test
    void aScanIsKeptWithTheLetter() {
        LetterId id = draft(text(chief, Set.of(), "2026-11-23", "2026-12-31"));
        String scan = "/letters/drafts/" + id + "/scan";

        assertThat(mvc.post()
                        .uri(scan)
                        .multipart()
                        .with(user(office.signedIn()))
                        .with(csrf())
                        .param("signedByName", "马局长")
                        .param("signedByTitle", "局长")
                        .param("signedOn", "2026-11-19"))
                .hasStatusOk()
                .bodyText()
                .contains("请选择扫描件", "马局长");
        assertThat(mvc.post()
                        .uri(scan)
                        .multipart()
                        .file(new MockMultipartFile("file", "授权书.pdf", "application/pdf", PDF))
                        .with(user(office.signedIn()))
                        .with(csrf())
                        .param("signedByName", "马局长")
                        .param("signedByTitle", "局长")
                        .param("signedOn", "2026-11-19"))
                .hasStatus3xxRedirection();
        assertThat(may(Power.IMMEDIATE_DECISION, ITEM, "2026-11-23T10:00")).isTrue();
        assertThat(mvc.get().uri("/letters/" + id).with(user(office.signedIn())))
                .bodyText()
                .contains("纸质签署", "授权书.pdf");
        assertThat(mvc.get().uri("/letters/" + id + "/scan").with(user(chief.signedIn())))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void whatIsNotTheirsDoesNotExist() {
        LetterId id = draft(text(chief, Set.of(), "2026-11-23", "2026-12-31"));
        Person other = person("别的审批员", otherDepartment, Role.APPROVAL_OFFICER);

        assertThat(mvc.get().uri("/letters/drafts/" + id).with(user(other.signedIn())))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/letters/drafts/" + id + "/discard")
                        .with(user(other.signedIn()))
                        .with(csrf()))
                .hasStatus(404);
        drafting.sign(id, "局长", head.signedIn(), PASSWORD);
        assertThat(mvc.get().uri("/letters/" + id).with(user(other.signedIn()))).hasStatus(404);
        assertThat(mvc.get().uri("/letters/" + id + "/revoke").with(user(deputy.signedIn())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/letters/" + id + "/revoke").with(user(head.signedIn())))
                .hasStatusOk();
    }

    private boolean may(Power power, ItemCode item, String when) {
        Instant now = at(when);
        return authorizations
                .findPower(chief.officer(), window, department, power, item, now)
                .isPresent();
    }

    private LetterId draft(LetterText text) {
        return drafting.draft(text, office.account(), "审批员");
    }

    private LetterText text(Person grantee, Set<ItemCode> items, String from, String until) {
        return new LetterText(
                "授权〔2026〕" + hall + " 号",
                department,
                grantee.officer(),
                EnumSet.of(Power.IMMEDIATE_DECISION),
                items,
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).returns(key, Refusal::messageKey);
    }

    private DepartmentId department(String organ) {
        return setup.recordDepartment(
                new NewDepartment("庆阳市" + organ, organ, organ, "116210027999999900", "621000", "行政审批科", true));
    }

    private Person person(String name, DepartmentId of, Role role) {
        AccountId account = accounts.open(name, password, Set.of(role), List.of("draft-" + AccountId.next()));
        OfficerId officer = setup.appoint(new NewOfficer(account, name, Rank.SECTION_HEAD, of, center));
        return new Person(officer, account, accounts.signedIn(account));
    }
}
