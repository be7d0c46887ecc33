package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.sheet.SheetFile;
import org.govhall.sheet.XlsxFile;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Windows and staff come from a book: tried first, then taken over whole, and within the own tree only. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffImportTest {

    private static final String CITY = "测试市政务服务中心";
    private static final String DISTRICT = "西峰区政务服务中心";
    private static final String BUREAU = "西峰区民政局";
    private static final Pattern TAKE = Pattern.compile("action=\"(/admin/staff-import/[0-9a-f-]{36})\"");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private Accounts accounts;

    private CenterId district;
    private SignedIn administrator;
    private SignedIn colleague;

    @BeforeAll
    void aDistrict() {
        HallFixture hall = HallFixture.open(context);
        district = hall.openDistrictCenter(DISTRICT);
        administrator = hall.officialAt(district, "区管理", Rank.SECTION_HEAD, Role.ADMINISTRATOR)
                .signedIn();
        colleague = hall.officialAt(district, "区管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR)
                .signedIn();
    }

    private final List<List<String>> windows = new ArrayList<>();
    private final List<List<String>> staff = new ArrayList<>();

    private void window(String... cells) {
        windows.add(Arrays.asList(cells));
    }

    private void person(String... cells) {
        staff.add(Arrays.asList(cells));
    }

    private byte[] book() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(StaffBook.WINDOWS, StaffBook.WINDOW_COLUMNS);
            windows.forEach(file::row);
            file.sheet(StaffBook.STAFF, StaffBook.STAFF_COLUMNS);
            staff.forEach(file::row);
            file.writeTo(out);
        }
        windows.clear();
        staff.clear();
        return out.toByteArray();
    }

    private MvcTestResult check(byte[] book) {
        return mvc.post()
                .uri("/admin/staff-import")
                .multipart()
                .file(new MockMultipartFile("file", "staff.xlsx", null, book))
                .with(user(administrator))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult take(String address, SignedIn who) {
        return mvc.post().uri(address).with(user(who)).with(csrf()).exchange();
    }

    private byte[] aWindowWithItsPeople() {
        window(DISTRICT, "C01", "社会救助窗口", "部门窗口", BUREAU);
        person(DISTRICT, "C01", "c01-clerk", "周救助", "办事员", BUREAU, "窗口工作人员", "A", "", "", "", "");
        person(DISTRICT, "C01", "c01-clerk-b", "吴救助", "科员", BUREAU, "窗口工作人员", "B", "c01-clerk", "", "", "");
        person(
                DISTRICT,
                "C01",
                "c01-chief",
                "郑首席",
                "正科级",
                BUREAU,
                "首席代表",
                "A",
                "",
                "西民发〔2026〕3 号",
                "2026-11-20",
                BUREAU);
        return book();
    }

    @Test
    void aBookIsTriedThenTakenOverAndChangesNothingWhenItComesAgain() {
        byte[] book = aWindowWithItsPeople();
        MvcTestResult checked = check(book);
        assertThat(checked).hasStatusOk().bodyText().contains("新增 1，变更 0，不变 0", "新增 3，变更 0，不变 0");
        assertThat(accounts.isTaken("c01-chief")).isFalse();
        assertThat(organization.windows(district))
                .noneMatch(window -> window.number().equals("C01"));
        Matcher form = TAKE.matcher(body(checked));
        assertThat(form.find()).isTrue();

        assertThat(take(form.group(1), colleague)).hasStatus(404);
        assertThat(take(form.group(1), administrator))
                .hasStatusOk()
                .bodyText()
                .contains("已经导入", "c01-clerk-b", "只显示这一次");
        assertThat(take(form.group(1), administrator)).hasStatus(404);

        WindowView window = organization.windows(district).stream()
                .filter(one -> one.number().equals("C01"))
                .findFirst()
                .orElseThrow();
        assertThat(organization.chiefRepresentative(window.id())).get().returns("郑首席", OfficerView::name);
        assertThat(organization.posts(window.id()))
                .hasSize(2)
                .anyMatch(post ->
                        post.naming() != null && post.naming().document().equals("西民发〔2026〕3 号"))
                .anyMatch(post -> post.kind() == PostKind.CLERK && post.officerB() != null);
        assertThat(accounts.find(accounts.accountOf("c01-chief").orElseThrow()))
                .get()
                .returns(Set.of(Role.CHIEF_REPRESENTATIVE), org.govhall.identity.AccountView::roles);

        MvcTestResult again = check(book);
        assertThat(again).hasStatusOk().bodyText().contains("没有要改动的内容", "新增 0，变更 0，不变 3");
        assertThat(TAKE.matcher(body(again)).find()).isFalse();

        window(DISTRICT, "C01", "社会救助和养老窗口", "部门窗口", BUREAU);
        person(DISTRICT, "C01", "c01-clerk", "周救助", "科员", BUREAU, "窗口工作人员", "A", "", "", "", "");
        assertThat(check(book())).hasStatusOk().bodyText().contains("新增 0，变更 1，不变 0");
    }

    @Test
    void aTermOfOfficeComesFromTwoColumnsThatMayBeLeftOut() {
        List<String> columns = Stream.concat(StaffBook.STAFF_COLUMNS.stream(), StaffBook.TERM_COLUMNS.stream())
                .toList();
        MvcTestResult checked = check(termBook(columns, "2026-01-01", "2030-12-31"));
        Matcher form = TAKE.matcher(body(checked));
        assertThat(form.find()).isTrue();
        assertThat(take(form.group(1), administrator)).hasStatusOk();
        OfficerView taken = organization
                .officerOf(accounts.accountOf("e01-clerk").orElseThrow())
                .orElseThrow();
        assertThat(taken.term().until()).isEqualTo("2030-12-31");

        assertThat(check(termBook(StaffBook.STAFF_COLUMNS))).bodyText().contains("新增 0，变更 0，不变 1");
        assertThat(check(termBook(columns, "", ""))).bodyText().contains("新增 0，变更 1，不变 0");
        assertThat(check(termBook(columns, "2026-01-01", "2025-12-31")))
                .bodyText()
                .contains("不能早于第一天");
    }

    @Test
    void theHoursOfAWindowComeFromAColumnThatMayBeLeftOut() {
        List<String> columns = Stream.concat(StaffBook.WINDOW_COLUMNS.stream(), Stream.of(StaffBook.HOURS))
                .toList();
        MvcTestResult checked = check(hoursBook(columns, "9:00-12:00；14:00-16:30"));
        assertThat(checked).hasStatusOk().bodyText().contains("新增 1，变更 0，不变 0");
        Matcher form = TAKE.matcher(body(checked));
        assertThat(form.find()).isTrue();
        assertThat(take(form.group(1), administrator)).hasStatusOk();
        assertThat(organization.windows(district))
                .filteredOn(window -> window.number().equals("H01"))
                .extracting(WindowView::hours)
                .containsExactly(ReceptionHours.read("09:00–12:00, 14:00–16:30"));

        assertThat(check(hoursBook(StaffBook.WINDOW_COLUMNS))).bodyText().contains("新增 0，变更 0，不变 1");
        assertThat(check(hoursBook(columns, "09:00–12:00, 14:00–16:30")))
                .bodyText()
                .contains("新增 0，变更 0，不变 1");
        assertThat(check(hoursBook(columns, ""))).bodyText().contains("新增 0，变更 1，不变 0");
        assertThat(check(hoursBook(columns, "上午"))).bodyText().contains("“上午”不是办公时间", StaffBook.HOURS);
        assertThat(check(hoursBook(columns, "08:00–12:00")))
                .bodyText()
                .contains("要在中心的办公时间以内：09:00–12:00, 13:30–17:30", StaffBook.HOURS);
    }

    private byte[] hoursBook(List<String> columns, String... hours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(StaffBook.WINDOWS, columns);
            List<String> row = new ArrayList<>(List.of(DISTRICT, "H01", "档案窗口", "部门窗口", BUREAU));
            row.addAll(List.of(hours));
            file.row(row);
            file.sheet(StaffBook.STAFF, StaffBook.STAFF_COLUMNS);
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    private byte[] termBook(List<String> columns, String... term) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(StaffBook.WINDOWS, StaffBook.WINDOW_COLUMNS);
            file.row(List.of(DISTRICT, "E01", "殡葬窗口", "部门窗口", BUREAU));
            file.sheet(StaffBook.STAFF, columns);
            List<String> row = new ArrayList<>(
                    List.of(DISTRICT, "E01", "e01-clerk", "冯殡葬", "办事员", BUREAU, "窗口工作人员", "A", "", "", "", ""));
            row.addAll(List.of(term));
            file.row(row);
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void everyErrorIsNamedByItsPlaceAndNothingIsTaken() {
        window(DISTRICT, "D01", "窗口一", "部门窗口", "");
        window(DISTRICT, "D02", "窗口二", "窗口", BUREAU);
        window(CITY, "D03", "窗口三", "综合窗口", "");
        window(DISTRICT, "D04", "窗口四", "综合窗口", "");
        person(DISTRICT, "D09", "d-clerk", "甲某", "办事员", BUREAU, "窗口工作人员", "A", "", "", "", "");
        person(DISTRICT, "D04", "d-chief", "乙某", "正科级", BUREAU, "首席代表", "A", "", "", "", "");
        person(DISTRICT, "D04", "d-clerk-b", "丙某", "办事员", BUREAU, "窗口工作人员", "B", "nobody", "", "", "");
        person(DISTRICT, "D04", "d-other", "丁某", "办事员", "测试市公安局", "窗口工作人员", "A", "", "", "", "");

        assertThat(check(book()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "部门窗口至少要有一个进驻部门",
                        "“窗口”不认识",
                        "没有叫“" + CITY + "”的中心",
                        "这个中心没有 D09 号窗口",
                        "首席代表由部门发文确定",
                        "表里没有登录名是 nobody 的 A 岗",
                        "没有叫“测试市公安局”的部门",
                        StaffBook.DOCUMENT,
                        StaffBook.STANDS_IN_FOR)
                .doesNotContain("/admin/staff-import/0");
        assertThat(organization.windows(district))
                .noneMatch(window -> window.number().startsWith("D0"));
        assertThat(accounts.isTaken("d-chief")).isFalse();
    }

    @Test
    void theTemplateHasBothSheetsAndIsEmpty() {
        byte[] template = mvc.get()
                .uri("/admin/staff-import/template.xlsx")
                .with(user(administrator))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(SheetFile.read("template.xlsx", template))
                .extracting(sheet -> sheet.name())
                .containsExactly(StaffBook.WINDOWS, StaffBook.STAFF);
        assertThat(SheetFile.read("template.xlsx", template).get(0).header()).contains(StaffBook.HOURS);
        assertThat(check(template)).hasStatusOk().bodyText().contains("文件里没有内容");
        assertThat(check("no workbook".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("file-error");
    }
}
