package org.govhall.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.IdentityNumber;
import org.govhall.catalog.ApplicantKind;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.CatalogSetup;
import org.govhall.catalog.ItemSummary;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.ChiefNaming;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.LetterDrafting;
import org.govhall.organization.LetterText;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewLetter;
import org.govhall.organization.NewOfficer;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.Power;
import org.govhall.organization.Rank;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hall of the demo: the city's centre with three sub-centres, two county centres, a township and a village, their
 * departments, windows, A and B posts, and letters of authorization.
 */
@Component
@Profile("demo")
class DemoHall {

    private static final String CITY = "621000";
    private static final String XIFENG = "621002";
    private static final String HUANXIAN = "621022";
    private static final Predicate<ItemSummary> CITY_WIDE_ONLY =
            item -> item.name().startsWith("全市性") || item.name().startsWith("市属");

    /** Windows that keep hours of their own: the one balances its books, the other fetches from the archive. */
    private static final Map<String, ReceptionHours> OWN_HOURS = Map.of(
            "税务窗口",
            new ReceptionHours(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(16, 30)),
            "档案馆窗口",
            new ReceptionHours(LocalTime.of(9, 0), LocalTime.of(11, 30), LocalTime.of(14, 30), LocalTime.of(17, 0)));

    private final Accounts accounts;
    private final Applicants applicants;
    private final OrganizationSetup organization;
    private final LetterDrafting drafting;
    private final CatalogSetup offers;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final Random random = new Random(19_900);

    private final List<DemoWindow> windows = new ArrayList<>();
    private final Map<String, DepartmentId> departments = new LinkedHashMap<>();
    private final Set<String> organsThatDecide = new HashSet<>();
    private final Map<String, AccountId> offices = new LinkedHashMap<>();
    private @Nullable PasswordHash password;
    private int people = 5000;
    private int letters;
    private int namings;
    private LocalDate opened = LocalDate.EPOCH;

    DemoHall(
            Accounts accounts,
            Applicants applicants,
            OrganizationSetup organization,
            LetterDrafting drafting,
            CatalogSetup offers,
            Catalog catalog,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.applicants = applicants;
        this.organization = organization;
        this.drafting = drafting;
        this.offers = offers;
        this.catalog = catalog;
        this.transaction = transaction;
    }

    /**
     * A window of the demo and who works there.
     *
     * @param share how often it is gone to, beside the others
     * @param items what it receives, with the department that decides
     */
    record DemoWindow(
            WindowId id,
            CenterId center,
            int share,
            Map<ItemCode, DepartmentId> items,
            AccountId clerk,
            AccountId colleague,
            AccountId chief) {}

    List<DemoWindow> windows() {
        return List.copyOf(windows);
    }

    /** The window whose people have the accounts that the sign-in page offers. */
    DemoWindow busiest() {
        return windows.stream().max(Comparator.comparingInt(DemoWindow::share)).orElseThrow();
    }

    /** Who supervises the city's centre and all below it. */
    OfficerId supervisor() {
        return Objects.requireNonNull(supervisor, "the hall is open");
    }

    /** Who keeps the catalogue. */
    OfficerId administrator() {
        return Objects.requireNonNull(administrator, "the hall is open");
    }

    /** Who approves what the first one prepares. */
    OfficerId otherAdministrator() {
        return Objects.requireNonNull(otherAdministrator, "the hall is open");
    }

    /** A county's centre, to which an item can be handed down. */
    CenterId county() {
        return Objects.requireNonNull(county, "the hall is open");
    }

    /** Who decides in the approval office of a department. */
    AccountId office(DepartmentId department) {
        return offices.values().stream()
                .findFirst()
                .map(any -> offices.getOrDefault(department.toString(), any))
                .orElseThrow();
    }

    PasswordHash password() {
        PasswordHash known = password;
        if (known == null) {
            known = accounts.hash(DemoPeople.PASSWORD);
            password = known;
        }
        return known;
    }

    /**
     * Opens the hall.
     *
     * @param on the day from which items are offered and letters hold
     */
    void open(LocalDate on) {
        opened = on;
        CenterId city = center("庆阳市政务服务中心", CenterKind.CITY, CITY, null, "庆阳市西峰区南大街 1 号");
        CenterId vehicles = center("庆阳市车管分中心", CenterKind.SUB_CENTER, CITY, city, "庆阳市西峰区长庆大道 20 号");
        CenterId funds = center("庆阳市住房公积金分中心", CenterKind.SUB_CENTER, CITY, city, "庆阳市西峰区安定东路 6 号");
        CenterId insurance = center("庆阳市社会保险分中心", CenterKind.SUB_CENTER, CITY, city, "庆阳市西峰区兰州东路 9 号");
        CenterId xifeng = center("西峰区政务服务中心", CenterKind.COUNTY, XIFENG, city, "西峰区九龙南路 3 号");
        CenterId huanxian = center("环县政务服务中心", CenterKind.COUNTY, HUANXIAN, city, "环县环城镇中街 12 号");
        CenterId dongzhi = center("董志镇便民服务中心", CenterKind.TOWNSHIP, "621002101", xifeng, "西峰区董志镇政府街");
        CenterId village = center("崔沟村便民服务点", CenterKind.VILLAGE, "621002101201", dongzhi, "西峰区董志镇崔沟村");

        List<ItemSummary> items = catalog.all();
        items.stream()
                .filter(item ->
                        !catalog.revision(item.revision()).specialProcedures().isEmpty())
                .map(ItemSummary::organ)
                .forEach(organsThatDecide::add);
        Set<String> vehicleItems = Set.of("机动车", "驾驶证");
        Predicate<ItemSummary> ofVehicles =
                item -> vehicleItems.stream().anyMatch(word -> item.name().contains(word));
        cityWindows(city, items.stream().filter(item -> !ofVehicles.test(item)).toList());
        comprehensive(vehicles, "车驾管综合窗口", CITY, 6, ofVehicles, items, "vehicles");
        comprehensive(funds, "公积金综合窗口", CITY, 5, item -> item.organ().equals("住房公积金管理中心"), items, "funds");
        comprehensive(insurance, "社保综合窗口", CITY, 9, item -> item.organ().equals("人力资源和社会保障局"), items, "insurance");
        county(xifeng, XIFENG, 5, items, "xifeng");
        county(huanxian, HUANXIAN, 4, items, "huanxian");
        Predicate<ItemSummary> nearHome =
                item -> Set.of("民政局", "医疗保障局", "退役军人事务局", "残疾人联合会").contains(item.organ())
                        && item.applicantKinds().contains(ApplicantKind.NATURAL_PERSON)
                        && !CITY_WIDE_ONLY.test(item);
        comprehensive(dongzhi, "综合窗口", XIFENG, 4, nearHome, items, "dongzhi");
        comprehensive(
                village, "便民服务窗口", XIFENG, 2, nearHome.and(item -> item.organ().equals("民政局")), items, "cuigou");

        lead(city, Objects.requireNonNull(departments.get(CITY + "民政局")));
        supervisor = staff(city, null, Rank.DEPUTY_DIVISION_HEAD, "supervisor", Role.SUPERVISOR);
        staff(xifeng, null, Rank.SECTION_HEAD, "xifeng-supervisor", Role.SUPERVISOR);
        administrator = staff(city, null, Rank.SECTION_HEAD, "admin", Role.ADMINISTRATOR);
        account("security", Role.SECURITY_ADMINISTRATOR);
        account("auditor", Role.AUDIT_ADMINISTRATOR);
        otherAdministrator = staff(city, null, Rank.SECTION_HEAD, "admin-2", Role.ADMINISTRATOR);
        county = xifeng;
    }

    private CenterId center(String name, CenterKind kind, String region, @Nullable CenterId parent, String address) {
        String phone = String.format("0934-86%05d", 10_000 + Math.floorMod(name.hashCode(), 5_000));
        return organization.openCenter(
                new NewCenter(name, kind, region, parent, address, phone, "0934-12345", ReceptionHours.STANDARD));
    }

    /** In the city's centre each department has a window of its own. */
    private void cityWindows(CenterId city, List<ItemSummary> items) {
        Map<String, List<ItemSummary>> byOrgan = new LinkedHashMap<>();
        items.forEach(item -> byOrgan.computeIfAbsent(item.organ(), organ -> new ArrayList<>())
                .add(item));
        byOrgan.remove("住房公积金管理中心");
        byOrgan.remove("人力资源和社会保障局");
        int number = 1;
        for (Map.Entry<String, List<ItemSummary>> organ : byOrgan.entrySet()) {
            boolean civilAffairs = organ.getKey().equals("民政局");
            DepartmentId department = department(organ.getKey(), CITY, civilAffairs ? "office" : null);
            window(
                    city,
                    String.format("A%02d", number++),
                    shortName(organ.getKey()) + "窗口",
                    WindowKind.DEPARTMENT,
                    civilAffairs ? 12 : 2,
                    decidedBy(organ.getValue(), CITY),
                    Set.of(department),
                    civilAffairs ? "" : "a%02d-".formatted(number - 1));
        }
    }

    /** A county's centre has comprehensive windows, each for a group of departments. */
    private void county(CenterId center, String region, int share, List<ItemSummary> items, String name) {
        List<ItemSummary> offered =
                items.stream().filter(CITY_WIDE_ONLY.negate()).toList();
        List<Set<String>> groups = List.of(
                Set.of("民政局", "退役军人事务局", "残疾人联合会", "司法局", "档案馆", "县委宣传部（新闻出版局）"),
                Set.of("公安局", "人力资源和社会保障局", "医疗保障局", "教育局", "住房公积金管理中心"),
                Set.of("市场监督管理局", "税务局", "烟草专卖局", "卫生健康局", "文体广电和旅游局"));
        int number = 1;
        for (Set<String> group : groups) {
            List<ItemSummary> own = offered.stream()
                    .filter(item -> group.contains(item.organ()))
                    .toList();
            Map<ItemCode, DepartmentId> decided = decidedBy(own, region);
            window(
                    center,
                    "综 " + number,
                    "综合窗口 " + number,
                    WindowKind.COMPREHENSIVE,
                    share,
                    decided,
                    Set.copyOf(decided.values()),
                    number == 1 ? name + "-" : name + number + "-");
            number++;
        }
        List<ItemSummary> rest = offered.stream()
                .filter(item -> groups.stream().noneMatch(group -> group.contains(item.organ())))
                .toList();
        Map<ItemCode, DepartmentId> decided = decidedBy(rest, region);
        window(
                center,
                "综 " + number,
                "综合窗口 " + number,
                WindowKind.COMPREHENSIVE,
                share,
                decided,
                Set.copyOf(decided.values()),
                name + number + "-");
    }

    private void comprehensive(
            CenterId center,
            String windowName,
            String region,
            int share,
            Predicate<ItemSummary> offered,
            List<ItemSummary> items,
            String accountPrefix) {
        Map<ItemCode, DepartmentId> decided =
                decidedBy(items.stream().filter(offered).toList(), region);
        window(
                center,
                "1",
                windowName,
                WindowKind.COMPREHENSIVE,
                share,
                decided,
                Set.copyOf(decided.values()),
                accountPrefix + "-");
    }

    private Map<ItemCode, DepartmentId> decidedBy(List<ItemSummary> items, String region) {
        Map<ItemCode, DepartmentId> decided = new LinkedHashMap<>();
        items.forEach(item -> decided.put(item.code(), department(item.organ(), region, null)));
        return decided;
    }

    private DepartmentId department(String organ, String region, @Nullable String officeAccount) {
        String key = region + organ;
        DepartmentId known = departments.get(key);
        if (known != null) {
            return known;
        }
        String place = region.equals(CITY) ? "庆阳市" : region.equals(XIFENG) ? "西峰区" : "环县";
        String name = place + organ.replace("县委宣传部（新闻出版局）", "新闻出版局").replace("生态环境分局", "生态环境局");
        DepartmentId id = organization.recordDepartment(new NewDepartment(
                name,
                shortName(organ),
                organ,
                DemoPeople.creditCode("11", region, departments.size() + 1),
                region,
                "行政审批科",
                true));
        departments.put(key, id);
        if (officeAccount != null || organsThatDecide.contains(organ)) {
            AccountId account = account(
                    officeAccount == null ? "office-" + departments.size() : officeAccount, Role.APPROVAL_OFFICER);
            // who decides in the office has no post at a window, but belongs to a centre of their region
            pendingOffices.add(new PendingOffice(id, account));
            offices.put(id.toString(), account);
        }
        return id;
    }

    private record PendingOffice(DepartmentId department, AccountId account) {}

    private final List<PendingOffice> pendingOffices = new ArrayList<>();

    private void window(
            CenterId center,
            String number,
            String name,
            WindowKind kind,
            int share,
            Map<ItemCode, DepartmentId> items,
            Set<DepartmentId> served,
            String accountPrefix) {
        transaction.executeWithoutResult(
                status -> openWindow(center, number, name, kind, share, items, served, accountPrefix));
    }

    private void openWindow(
            CenterId center,
            String number,
            String name,
            WindowKind kind,
            int share,
            Map<ItemCode, DepartmentId> items,
            Set<DepartmentId> served,
            String accountPrefix) {
        WindowId window =
                organization.openWindow(new NewWindow(center, number, name, kind, served, OWN_HOURS.get(name)));
        DepartmentId department = served.iterator().next();
        for (PendingOffice office : pendingOffices) {
            OfficerId officer = organization.appoint(new NewOfficer(
                    office.account(), DemoPeople.name(random), Rank.SECTION_HEAD, office.department(), center));
            organization.joinApprovalOffice(officer, office.department());
        }
        pendingOffices.clear();

        AccountId clerkAccount = account(accountPrefix + "clerk", Role.WINDOW_CLERK);
        AccountId colleagueAccount = account(accountPrefix + "clerk-b", Role.WINDOW_CLERK);
        AccountId chiefAccount = account(accountPrefix + "chief", Role.CHIEF_REPRESENTATIVE);
        AccountId deputyAccount = account(accountPrefix + "chief-b", Role.CHIEF_REPRESENTATIVE);
        OfficerId chief = officer(chiefAccount, Rank.DEPUTY_SECTION_HEAD, department, center);
        OfficerId deputy = officer(deputyAccount, Rank.DEPUTY_SECTION_HEAD, department, center);
        if (accountPrefix.isEmpty()) {
            standIn = deputy;
        }
        OfficerId clerk = officer(clerkAccount, Rank.SECTION_MEMBER, department, center);
        OfficerId colleague = officer(colleagueAccount, Rank.STAFF, department, center);
        organization.nameChief(window, chief, deputy, naming(department));
        organization.establishPost(window, clerk, colleague);
        organization.establishPost(window, colleague, clerk);
        served.forEach(granting -> sign(granting, chief));
        offers.offerAll(center, items, opened);
        windows.add(new DemoWindow(window, center, share, items, clerkAccount, colleagueAccount, chiefAccount));
    }

    private ChiefNaming naming(DepartmentId department) {
        namings++;
        return new ChiefNaming("庆政务派〔" + opened.getYear() + "〕" + namings + " 号", opened, department);
    }

    /** Most letters grant all seven powers; one in nine keeps the seal in the department. */
    private void sign(DepartmentId department, OfficerId chief) {
        letters++;
        Set<Power> powers = EnumSet.allOf(Power.class);
        if (letters % 9 == 0) {
            powers.remove(Power.SEAL_USE);
        }
        organization.signLetter(new NewLetter(
                "庆政授〔" + opened.getYear() + "〕" + letters + " 号",
                department,
                chief,
                DemoPeople.name(random),
                "局长",
                powers,
                Set.of(),
                opened,
                opened,
                opened.plusYears(2)));
    }

    /** The head of the department, with a letter to sign. */
    private void lead(CenterId city, DepartmentId department) {
        OfficerId head = staff(city, department, Rank.DIVISION_HEAD, "head", Role.DEPARTMENT_LEADER);
        organization.nameHead(department, head);
        leader = staff(city, department, Rank.DEPUTY_DIVISION_HEAD, "leader", Role.DEPARTMENT_LEADER);
    }

    /** The deputy head of a department, who is on duty in the hall. */
    OfficerId leader() {
        return Objects.requireNonNull(leader, "the hall is open");
    }

    /** A letter for the stand-in of the busiest window, which waits for the signature of the head. */
    void draftLetter(LocalDate today) {
        DepartmentId department = Objects.requireNonNull(departments.get(CITY + "民政局"));
        AccountId office = Objects.requireNonNull(offices.get(department.toString()));
        drafting.draft(
                new LetterText(
                        "庆民授〔" + today.getYear() + "〕1 号",
                        department,
                        Objects.requireNonNull(standIn, "the hall is open"),
                        EnumSet.of(Power.IMMEDIATE_DECISION, Power.SUPPLEMENT_VERIFICATION),
                        Set.of(),
                        today.plusDays(1),
                        today.plusYears(1)),
                office,
                names.getOrDefault(office, ""));
    }

    private OfficerId staff(CenterId center, @Nullable DepartmentId department, Rank rank, String userName, Role role) {
        return officer(account(userName, role), rank, department, center);
    }

    private OfficerId officer(AccountId account, Rank rank, @Nullable DepartmentId department, CenterId center) {
        applicants.recordOfficial(account, IdentityNumber.of(DemoPeople.identityNumber(people++), opened));
        return organization.appoint(
                new NewOfficer(account, names.getOrDefault(account, "工作人员"), rank, department, center));
    }

    private @Nullable OfficerId standIn;
    private @Nullable OfficerId supervisor;
    private @Nullable OfficerId administrator;
    private @Nullable OfficerId otherAdministrator;
    private @Nullable CenterId county;
    private @Nullable OfficerId leader;
    private final Map<AccountId, String> names = new LinkedHashMap<>();

    private AccountId account(String userName, Role role) {
        String name = DemoPeople.name(random);
        AccountId account = accounts.open(name, password(), Set.of(role), Set.of(userName));
        names.put(account, name);
        return account;
    }

    private static String shortName(String organ) {
        return organ.replaceAll("（.*）", "").replace("县委宣传部", "新闻出版").replaceAll("局$", "");
    }
}
