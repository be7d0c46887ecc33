package org.govhall.casework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.CreditCode;
import org.govhall.applicant.IdentityNumber;
import org.govhall.applicant.IdentityProof;
import org.govhall.applicant.Mobile;
import org.govhall.applicant.Organization;
import org.govhall.applicant.Person;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.CatalogSetup;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DutyId;
import org.govhall.organization.DutyRoster;
import org.govhall.organization.LetterDrafting;
import org.govhall.organization.LetterId;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewLetter;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.PostId;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small hall that works: a city's centre with one civil affairs window, its clerk, its chief representative with a
 * letter of all seven powers, somebody of the approval office, and citizens who apply. Everything goes through the
 * services, so what a test finds is what a day in the hall would leave behind.
 *
 * <p>Open it once for a test class ({@code @PostgresTest} gives each class a fresh database): {@code hall =
 * HallFixture.open(context)}.
 */
public final class HallFixture {

    /** 老年人优待证办理: decided on the spot, two materials, no statutory period. */
    public static final ItemCode SENIOR_CARD = new ItemCode("MZ006");

    /** 最低生活保障审核确认: 20 working days promised, a statutory period, four materials. */
    public static final ItemCode BASIC_ALLOWANCE = new ItemCode("MZ010");

    /** 高龄津贴申领: 10 working days promised, no statutory period, three materials. */
    public static final ItemCode OLD_AGE_BENEFIT = new ItemCode("MZ014");

    /** The naming of a street, which a higher organ decides. */
    public static final ItemCode STREET_NAME = new ItemCode("MZ003");

    /** By which everybody of this hall signs in. */
    public static final String PASSWORD = "Lan-Tian-Bai-Yun-2026";

    private static final String CITY = "621000";
    private static final String DISTRICT = "621002";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final ApplicationContext context;
    private final PasswordHash password;
    private final CenterId center;
    private final DepartmentId department;
    private final WindowId window;
    private final Official clerk;
    private final Official secondClerk;
    private final Official chief;
    private final Official officer;
    private final Official head;
    private final LetterId letter;

    /** Somebody who works in the hall. */
    public record Official(OfficerId officer, AccountId account, SignedIn signedIn, String name, String userName) {}

    /** Somebody who applies. */
    public record Citizen(ApplicantId applicant, AccountId account, SignedIn signedIn, String name, Mobile mobile) {

        public String lastFour() {
            return mobile.value().substring(7);
        }
    }

    private HallFixture(ApplicationContext context) {
        this.context = context;
        // as the program stores it, but cheap: in tests a hundred people sign in one after the other
        this.password = new PasswordHash("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        OrganizationSetup setup = get(OrganizationSetup.class);
        this.center = openCenter("测试市政务服务中心", CenterKind.CITY, CITY, null);
        this.department = setup.recordDepartment(
                new NewDepartment("测试市民政局", "民政局", "民政局", "116210027999999900", CITY, "行政审批科", true));
        this.window = setup.openWindow(new NewWindow(center, "A01", "民政窗口", WindowKind.DEPARTMENT, Set.of(department)));
        this.clerk = official("窗甲", Rank.CLERK, Role.WINDOW_CLERK);
        this.secondClerk = official("窗乙", Rank.CLERK, Role.WINDOW_CLERK);
        this.chief = official("首席甲", Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        this.officer = official("审批甲", Rank.SECTION_MEMBER, Role.APPROVAL_OFFICER);
        setup.nameChief(window, chief.officer(), null, naming(department));
        setup.establishPost(window, clerk.officer(), null);
        setup.establishPost(window, secondClerk.officer(), null);
        setup.joinApprovalOffice(officer.officer(), department);
        this.head = official("局长乙", Rank.DIVISION_HEAD, Role.DEPARTMENT_LEADER);
        setup.nameHead(department, head.officer());
        this.letter = setup.signLetter(letterFor(chief, department, "测民授〔2026〕1 号"));
        offerAt(center, department);
    }

    /** Opens the hall in the database that is there now. */
    public static HallFixture open(ApplicationContext context) {
        return new HallFixture(context);
    }

    public CenterId center() {
        return center;
    }

    public DepartmentId department() {
        return department;
    }

    public WindowId window() {
        return window;
    }

    /** The post of the clerk. */
    public PostId post() {
        return get(OrganizationDirectory.class).posts(window).stream()
                .filter(post -> post.officerA().equals(clerk.officer()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public LetterId letter() {
        return letter;
    }

    /** The clerk of the window, who accepts. */
    public Official clerk() {
        return clerk;
    }

    /** Another clerk of the same window. */
    public Official secondClerk() {
        return secondClerk;
    }

    /** The chief representative, who holds a letter of all seven powers. */
    public Official chief() {
        return chief;
    }

    /** Somebody of the department's approval office. */
    public Official officer() {
        return officer;
    }

    /** The head of the department, who signs its letters. */
    public Official head() {
        return head;
    }

    /** One more letter for the chief representative, which nobody has signed. */
    public LetterId draftedLetter(int n) {
        return get(LetterDrafting.class)
                .draft(letterFor(chief, department, "测民授〔2027〕" + n + " 号").text(), officer.account(), officer.name());
    }

    /** A day of the head on the roster of leaders on duty, the n-th working week from the clock's day. */
    public DutyId dutyDay(int n) {
        DutyRoster roster = get(DutyRoster.class);
        LocalDate day = LocalDate.ofInstant(get(Clock.class).instant(), get(ZoneId.class))
                .plusWeeks(n);
        roster.plan(department, center, head.officer(), Set.of(day), head.account());
        return roster.of(head.officer(), day, day).get(0).id();
    }

    /** A second centre, of a district below, where the same items can be handled; with it, a citizen must choose. */
    public CenterId openDistrictCenter(String name) {
        OrganizationSetup setup = get(OrganizationSetup.class);
        CenterId district = openCenter(name, CenterKind.COUNTY, DISTRICT, center);
        DepartmentId bureau = setup.recordDepartment(
                new NewDepartment("西峰区民政局", "区民政局", "民政局", "116210027999999900", DISTRICT, null, true));
        setup.openWindow(new NewWindow(district, "B01", "民政窗口", WindowKind.DEPARTMENT, Set.of(bureau)));
        offerAt(district, bureau);
        return district;
    }

    /** One more of everything that the administrator's lists show: a centre, a department, a window, a letter. */
    public void grow(int n) {
        OrganizationSetup setup = get(OrganizationSetup.class);
        CenterId branch = openCenter("测试分中心 " + n, CenterKind.SUB_CENTER, CITY, center);
        DepartmentId bureau = setup.recordDepartment(
                new NewDepartment("测试局 " + n, "测 " + n, "测试局 " + n, "116210027999999900", CITY, "行政审批科", true));
        WindowId desk =
                setup.openWindow(new NewWindow(branch, "C" + n, "测试窗口 " + n, WindowKind.DEPARTMENT, Set.of(bureau)));
        Official representative = officialOf(bureau, branch, "首席 " + n, Rank.SECTION_HEAD, Role.CHIEF_REPRESENTATIVE);
        setup.nameChief(desk, representative.officer(), null, naming(bureau));
        setup.signLetter(letterFor(representative, bureau, "测局授〔2026〕" + n + " 号"));
    }

    private static ChiefNaming naming(DepartmentId by) {
        return new ChiefNaming("测民发〔2026〕8 号", SINCE, by);
    }

    private static NewLetter letterFor(Official representative, DepartmentId by, String number) {
        return new NewLetter(
                number,
                by,
                representative.officer(),
                "局长甲",
                "局长",
                EnumSet.allOf(Power.class),
                Set.of(),
                SINCE,
                SINCE,
                LocalDate.of(2027, 12, 31));
    }

    /** Somebody new on the staff, with the department of the hall; without a post. */
    public Official official(String name, Rank rank, Role... roles) {
        return officialOf(department, center, name, rank, roles);
    }

    /** Somebody new on the staff of another centre, with its department. */
    public Official officialAt(CenterId house, String name, Rank rank, Role... roles) {
        OrganizationDirectory organization = get(OrganizationDirectory.class);
        return officialOf(
                organization
                        .departmentOf("民政局", organization.center(house).regionCode())
                        .orElseThrow()
                        .id(),
                house,
                name,
                rank,
                roles);
    }

    private Official officialOf(DepartmentId bureau, CenterId house, String name, Rank rank, Role... roles) {
        String userName = "staff-" + PEOPLE.incrementAndGet();
        AccountId account = get(Accounts.class).open(name, password, Set.of(roles), List.of(userName));
        OfficerId id = get(OrganizationSetup.class).appoint(new NewOfficer(account, name, rank, bureau, house));
        return new Official(id, account, get(Accounts.class).signedIn(account), name, userName);
    }

    /** A citizen with an account. */
    public Citizen citizen(String name) {
        Mobile mobile = new Mobile("1380000%04d".formatted(PEOPLE.incrementAndGet()));
        ApplicantView view = get(Applicants.class)
                .signUpPerson(new Person(name, identityNumber(), mobile), password, IdentityProof.NUMBER);
        AccountId account = Objects.requireNonNull(view.accountId());
        return new Citizen(view.id(), account, get(Accounts.class).signedIn(account), name, mobile);
    }

    /** An organization with an account; there is one of them in a database. */
    public Citizen organization(String name, String handler) {
        Mobile mobile = new Mobile("1380000%04d".formatted(PEOPLE.incrementAndGet()));
        ApplicantView view = get(Applicants.class)
                .signUpOrganization(
                        new Organization(
                                name,
                                new CreditCode("91621002MA99999A40"),
                                "冯代表",
                                new Person(handler, identityNumber(), mobile)),
                        password,
                        IdentityProof.NUMBER);
        AccountId account = Objects.requireNonNull(view.accountId());
        return new Citizen(view.id(), account, get(Accounts.class).signedIn(account), name, mobile);
    }

    /** A draft at the hall's centre; nothing else is filled in. */
    public CaseId draft(Citizen citizen, ItemCode item) {
        CaseId id = get(Applications.class).start(item, List.of(), citizen.account());
        get(Applications.class).handleAt(CaseRef.latest(id), center, citizen.account());
        return id;
    }

    /** A draft that could be handed in: a file for each material. */
    public CaseId readyDraft(Citizen citizen, ItemCode item) {
        CaseId id = draft(citizen, item);
        get(Applications.class).describe(CaseRef.latest(id), "为本人申请", citizen.account());
        materials(id).forEach(material -> attach(id, material, citizen));
        return id;
    }

    /** Handed in through the portal. */
    public CaseId received(Citizen citizen, ItemCode item) {
        CaseId id = readyDraft(citizen, item);
        get(Applications.class).submit(CaseRef.latest(id), citizen.account());
        return id;
    }

    /** All materials were found good, and the clerk has accepted. */
    public CaseId accepted(Citizen citizen, ItemCode item) {
        CaseId id = received(citizen, item);
        allConform(id);
        accept(id);
        return id;
    }

    /** Accepted without the last material, which was made one that may follow (容缺受理). */
    public CaseId acceptedWithoutTheLast(Citizen citizen, ItemCode item) {
        CaseId id = received(citizen, item);
        List<MaterialId> materials = materials(id);
        MaterialId last = materials.get(materials.size() - 1);
        JdbcClient jdbc = get(JdbcClient.class);
        String chosen = "case_id = :id and material_id = :material";
        for (String statement : List.of(
                "delete from casework_material_file where case_material_id in (select id from casework_material where "
                        + chosen + ")",
                "update casework_material set may_follow = true, handover = 'NONE' where " + chosen)) {
            jdbc.sql(statement)
                    .param("id", id.value())
                    .param("material", last.value())
                    .update();
        }
        get(WindowIntake.class)
                .checkAndAccept(
                        CaseRef.latest(id),
                        materials.stream()
                                .filter(material -> !material.equals(last))
                                .map(HallFixture::conforming)
                                .toList(),
                        clerk.account());
        return id;
    }

    /** After the supplement the clerk finds that the second material was overlooked, and the chief confirms it. */
    public CaseId askedAgain(Citizen citizen, ItemCode item, String error) {
        CaseId id = awaitingSupplement(citizen, item);
        List<MaterialId> materials = materials(id);
        WindowIntake intake = get(WindowIntake.class);
        intake.takeSupplement(CaseRef.latest(id), List.of(materials.get(0)), clerk.account());
        get(ChiefReview.class).verifySupplement(CaseRef.latest(id), "已补正", chief.account());
        intake.check(
                CaseRef.latest(id),
                List.of(
                        conforming(materials.get(0)),
                        new MaterialFinding(
                                materials.get(1), false, Verdict.DEFECTIVE, DefectReason.EXPIRED, "请提交有效期内的证件")),
                clerk.account());
        intake.proposeSecondNotice(CaseRef.latest(id), error, clerk.account());
        confirmProposal(id);
        return id;
    }

    /** The clerk accepts what was found good. */
    public void accept(CaseId id) {
        get(WindowIntake.class).accept(CaseRef.latest(id), clerk.account());
    }

    /** Not accepted: another organ is competent; the chief representative has confirmed it. */
    public CaseId notAccepted(Citizen citizen, ItemCode item, String reason, String organ) {
        CaseId id = received(citizen, item);
        get(WindowIntake.class)
                .proposeNonAcceptance(CaseRef.latest(id), NonAcceptance.NOT_COMPETENT, reason, organ, clerk.account());
        confirmProposal(id);
        return id;
    }

    /** The clerk proposes not to accept; the chief representative has not said anything yet. */
    public CaseId nonAcceptanceProposed(Citizen citizen, ItemCode item) {
        CaseId id = received(citizen, item);
        get(WindowIntake.class)
                .proposeNonAcceptance(CaseRef.latest(id), NonAcceptance.NOT_NEEDED, "该事项无需许可", null, clerk.account());
        return id;
    }

    /** Ended by law after acceptance. */
    public CaseId terminated(Citizen citizen, ItemCode item) {
        CaseId id = accepted(citizen, item);
        get(Proposals.class)
                .proposeTermination(CaseRef.latest(id), TerminationCause.SUBJECT_GONE, "申请事由已经消失", clerk.account());
        confirmProposal(id);
        return id;
    }

    /** Completed, and handed over at the counter. */
    public CaseId delivered(Citizen citizen, ItemCode item) {
        CaseId id = completed(citizen, item);
        get(WindowIntake.class)
                .deliver(CaseRef.latest(id), Delivery.atCounter(citizen.name(), SignerRelation.SELF), clerk.account());
        return id;
    }

    /** The chief representative confirms what the clerk proposed. */
    public void confirmProposal(CaseId id) {
        get(Proposals.class).confirm(CaseRef.latest(id), chief.account());
    }

    /** The first material was found unreadable, and the applicant was told so. */
    public CaseId awaitingSupplement(Citizen citizen, ItemCode item) {
        CaseId id = received(citizen, item);
        List<MaterialFinding> findings = materials(id).stream()
                .map(material -> material.equals(materials(id).get(0))
                        ? new MaterialFinding(
                                material, false, Verdict.DEFECTIVE, DefectReason.ILLEGIBLE, "请重新扫描，四角完整、文字清晰")
                        : conforming(material))
                .toList();
        get(WindowIntake.class).check(CaseRef.latest(id), findings, clerk.account());
        get(WindowIntake.class).requestSupplement(CaseRef.latest(id), clerk.account());
        return id;
    }

    /** The chief representative has reviewed. */
    public CaseId reviewed(Citizen citizen, ItemCode item) {
        CaseId id = accepted(citizen, item);
        get(ChiefReview.class).review(CaseRef.latest(id), "材料齐全，符合条件", chief.account());
        return id;
    }

    /** Decided in favour and completed. */
    public CaseId completed(Citizen citizen, ItemCode item) {
        CaseId id = reviewed(citizen, item);
        get(ChiefReview.class).approve(CaseRef.latest(id), "同意", null, chief.account());
        get(ChiefReview.class).complete(CaseRef.latest(id), chief.account());
        return id;
    }

    /** Decided against and completed. */
    public CaseId denied(Citizen citizen, ItemCode item, String reasons) {
        CaseId id = reviewed(citizen, item);
        get(Proposals.class).proposeDenial(CaseRef.latest(id), reasons, clerk.account());
        confirmProposal(id);
        get(ChiefReview.class).complete(CaseRef.latest(id), chief.account());
        return id;
    }

    /** Writes down that every material was found good. */
    public void allConform(CaseId id) {
        get(WindowIntake.class)
                .check(
                        CaseRef.latest(id),
                        materials(id).stream().map(HallFixture::conforming).toList(),
                        clerk.account());
    }

    /** Adds a small PDF to a material. */
    public FileId attach(CaseId id, MaterialId material, Citizen citizen) {
        return get(Applications.class)
                .attach(CaseRef.latest(id), material, "材料.pdf", new ByteArrayInputStream(pdf()), citizen.account())
                .id();
    }

    /** The materials of a case, in their order. */
    public List<MaterialId> materials(CaseId id) {
        CaseView view = view(id);
        return view.materials().stream().map(MaterialState::material).toList();
    }

    /** The short number of a case that was handed in. */
    public String number(CaseId id) {
        return Objects.requireNonNull(view(id).number());
    }

    /** Accepts what was left in silence too long, as the program does by itself. */
    public void acceptWhatWasLeftInSilence() {
        get(SilenceSweep.class).sweep();
    }

    public CaseStatus status(CaseId id) {
        return view(id).status();
    }

    /** A case as it stands, without regard to who may see it. */
    CaseView view(CaseId id) {
        return transaction()
                .execute(status ->
                        get(ServiceCases.class).findById(id).orElseThrow().toView());
    }

    /** The smallest PDF that the store takes. */
    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A valid number of an invented person, born between 1911 and 1915; each call gives another. */
    public static IdentityNumber identityNumber() {
        int next = PEOPLE.incrementAndGet();
        String digits = "621002%d0305%03d".formatted(1911 + next % 5, next % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return new IdentityNumber(digits + "10X98765432".charAt(sum % 11));
    }

    private static MaterialFinding conforming(MaterialId material) {
        return new MaterialFinding(material, false, Verdict.CONFORMING, null, "");
    }

    private CenterId openCenter(String name, CenterKind kind, String region, @Nullable CenterId parent) {
        return get(OrganizationSetup.class)
                .openCenter(new NewCenter(
                        name, kind, region, parent, "测试路 1 号", "0934-0000000", "12345", ReceptionHours.STANDARD));
    }

    private void offerAt(CenterId where, DepartmentId by) {
        Map<ItemCode, DepartmentId> offered = Arrays.stream(
                        new ItemCode[] {SENIOR_CARD, BASIC_ALLOWANCE, OLD_AGE_BENEFIT, STREET_NAME})
                .collect(Collectors.toMap(code -> code, code -> by));
        LocalDate today = LocalDate.ofInstant(get(Clock.class).instant(), get(ZoneId.class));
        get(CatalogSetup.class).offerAll(where, offered, today.isBefore(SINCE) ? today : SINCE);
        Catalog catalog = get(Catalog.class);
        offered.keySet().forEach(code -> catalog.requireApplicable(code, where, today));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(get(PlatformTransactionManager.class));
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }
}
