package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Rank;
import org.govhall.sheet.XlsxFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A reform round on its whole way: 42 items cancelled, 35 delegated, 231 retained, as the reports say. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReformPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CANCELLED = 42;
    private static final int DELEGATED = 35;
    private static final int RETAINED = 231;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServiceItems items;

    @Autowired
    private ItemRevisions revisions;

    @Autowired
    private CatalogMemory memory;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogSetup setup;

    @Autowired
    private ReformDrafting drafting;

    @Autowired
    private ReformApproval approval;

    @Autowired
    private ReformArchive archive;

    @Autowired
    private OrganizationDirectory organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private HallFixture hall;
    private CenterId district;
    private SignedIn preparer;
    private SignedIn approver;

    @BeforeAll
    void open() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        district = hall.openDistrictCenter("西峰区政务服务中心");
        preparer = hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        approver = hall.official("管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        transaction.executeWithoutResult(status -> {
            memory.changing();
            for (int i = 0; i < CANCELLED + DELEGATED + RETAINED; i++) {
                ServiceItem item = items.save(new ServiceItem(ItemId.next(), code(i), "6201%08d".formatted(i)));
                revisions.save(ItemRevision.first(
                        item.id(), Contents.aLicence().named("合成事项" + i).build(), TODAY.minusYears(1), null));
            }
        });
    }

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo("2026-11-23T10:00");
    }

    private static ItemCode code(int i) {
        return new ItemCode("ZZ%04d".formatted(i));
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < CANCELLED + DELEGATED + RETAINED; i++) {
            String decision = i < CANCELLED ? "取消" : i < CANCELLED + DELEGATED ? "下放" : "保留";
            boolean delegated = decision.equals("下放");
            rows.add(List.of(
                    code(i).value(),
                    "合成事项" + i,
                    decision,
                    delegated ? "各县（区）市场监督管理局" : "",
                    delegated ? "县级" : "",
                    "",
                    decision.equals("取消") ? "停止办理" : "",
                    decision.equals("保留") ? "" : "市场监督管理局"));
        }
        return rows;
    }

    private static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet("改革事项", ReformSheet.HEADER);
            rows.forEach(file::row);
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult result = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(result).hasStatusOk();
        String body = text(result);
        assertThat(body).doesNotContain("??");
        return body;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, SignedIn who, String... parameters) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String begun(String number) {
        MvcTestResult begun = post(
                "/admin/reform/new",
                preparer,
                "round",
                "第六轮",
                "title",
                "关于取消下放一批行政审批事项的决定",
                "number",
                number,
                "organ",
                "测试市人民政府",
                "date",
                "2026-11-20",
                "effectiveOn",
                "2026-11-23");
        assertThat(begun).hasStatus3xxRedirection();
        return Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(String round, String name, byte[] content) {
        return mvc.post()
                .uri(round + "/import")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(user(preparer))
                .with(csrf())
                .exchange();
    }

    @Test
    @Order(1)
    void aRoundOf308ItemsIsImportedPreviewedApprovedByAnotherAndPublished() {
        String round = begun("测政发〔2026〕12 号");

        MvcTestResult checked = upload(round, "第六轮.xlsx", workbook(rows()));
        assertThat(checked).hasStatusOk();
        assertThat(page(round, preparer)).contains("还没有事项");
        Matcher take =
                Pattern.compile(Pattern.quote(round) + "/import/[0-9a-f-]+").matcher(text(checked));
        assertThat(take.find()).isTrue();
        assertThat(post(take.group(), preparer)).hasStatus3xxRedirection();
        assertCounts(page(round, preparer));

        assertThat(post(round + "/submit", preparer)).hasStatus3xxRedirection();
        assertThat(page(round + "/preview", preparer)).contains("另一位管理员").doesNotContain("/publish\"");
        String preview = page(round + "/preview", approver);
        assertCounts(preview);
        String version = first(preview, "name=\"version\" value=\"(\\d+)\"");

        post(round + "/publish", preparer, "version", version);
        assertThat(catalog.standing(code(0))).contains(Standing.PUBLISHED);
        assertThat(post(round + "/publish", approver, "version", version)).hasStatus3xxRedirection();

        String open = round.replace("/admin", "");
        assertCounts(page(open, hall.citizen("沈静秋").signedIn()));
        assertThat(page(open + "?kind=CANCEL", preparer)).contains("合成事项0").doesNotContain("合成事项300");
        assertThat(page("/reform", preparer)).contains("取消 42", "下放 35", "保留 231");
        assertThat(catalog.standing(code(0)).orElseThrow().status()).isEqualTo(ItemStatus.CANCELLED);
        assertThat(catalog.standing(code(50)).orElseThrow().status()).isEqualTo(ItemStatus.DELEGATED);
        assertThat(catalog.standing(code(300))).contains(Standing.PUBLISHED);
        assertThat(page("/items/" + code(0) + "/reform", preparer)).contains("测政发〔2026〕12 号", "第六轮");
    }

    private static void assertCounts(String page) {
        assertThat(first(page, "data-count=\"CANCEL\"><b>(\\d+)")).isEqualTo("42");
        assertThat(first(page, "data-count=\"DELEGATE\"><b>(\\d+)")).isEqualTo("35");
        assertThat(first(page, "data-count=\"ADJUST\"><b>(\\d+)")).isEqualTo("0");
        assertThat(first(page, "data-count=\"RETAIN\"><b>(\\d+)")).isEqualTo("231");
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    @Order(2)
    void whatWasCancelledIsRefusedWithTheDecisionAndTheAttemptIsKept() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalog.requireApplicable(code(1), hall.center(), TODAY))
                .returns("catalog.refused.cancelled", Refusal::messageKey)
                .satisfies(refusal -> assertThat(refusal.getArguments()[1])
                        .asString()
                        .contains("第六轮", "测政发〔2026〕12 号", "2026-11-20"));
        assertThat(attempts(code(1))).isEqualTo(1);
        assertThat(catalog.hindrance(code(1), TODAY)).isPresent();
        assertThat(attempts(code(1))).as("asking is no attempt").isEqualTo(1);

        MvcTestResult counter = mvc.get()
                .uri("/desk/register/" + code(2) + "?window=" + hall.window())
                .with(user(hall.clerk().signedIn()))
                .exchange();
        assertThat(counter).hasStatus3xxRedirection();
        assertThat(counter.getMvcResult().getFlashMap().get("problem")).isEqualTo("catalog.refused.cancelled");
        assertThat(attempts(code(2))).isEqualTo(1);
    }

    private long attempts(ItemCode code) {
        return jdbc.sql("select count(*) from catalog_attempt where item_code = :code")
                .param("code", code.value())
                .query(Long.class)
                .single();
    }

    @Test
    @Order(3)
    void whatWasDelegatedIsAppliedForOnlyWhereItWasTakenOver() {
        ItemCode item = code(60);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalog.requireApplicable(item, district, TODAY))
                .returns("catalog.refused.delegated", Refusal::messageKey)
                .satisfies(refusal -> assertThat(refusal.getArguments()[2]).isEqualTo("各县（区）市场监督管理局"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> setup.takeOver(item, hall.center(), hall.department(), TODAY))
                .returns("catalog.reform.refused.not-yours", Refusal::messageKey);

        setup.takeOver(item, district, bureau(), TODAY);

        assertThat(catalog.requireApplicable(item, district, TODAY).department())
                .isEqualTo(bureau());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalog.requireApplicable(item, hall.center(), TODAY))
                .returns("catalog.refused.delegated", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> setup.takeOver(item, district, bureau(), TODAY))
                .returns("catalog.reform.refused.taken-over", Refusal::messageKey);
    }

    private org.govhall.organization.DepartmentId bureau() {
        return organization.departmentOf("民政局", "621002").orElseThrow().id();
    }

    @Test
    @Order(4)
    void everyErrorOfASheetIsNamedByRowAndColumnAndNothingIsTaken() {
        String round = begun("测政发〔2026〕13 号");
        String csv = String.join(",", ReformSheet.HEADER) + "\n"
                + "ZZ0100,,保留,,,,,\n"
                + "ZZ0001,,取消,,,,,\n"
                + "QQ9999,,取消,,,,,\n"
                + "ZZ0101,,废止,,,,,\n"
                + "ZZ0102,,下放,,,,,\n"
                + "ZZ0100,,保留,,,,,\n"
                + "ZZ0103,别的名称,保留,,,,,\n";

        MvcTestResult checked = upload(round, "错.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(checked).hasStatusOk();
        assertThat(text(checked))
                .contains("发现 6 处错误", "已经取消或者下放", "不在目录里", "不认识", "下放给哪个单位", "出现了两次", "合成事项103")
                .doesNotContain("??", "/import/0");
        assertThat(page(round, preparer)).contains("还没有事项");
        assertThat(text(upload(round, "图.png", new byte[] {1, 2}))).contains("XLSX", "form-control");
    }

    @Test
    @Order(5)
    void whatWasExportedCanBeImportedAgain() {
        ReformRoundId done = archive.published(org.springframework.data.domain.Pageable.ofSize(1))
                .getContent()
                .get(0)
                .id();
        MvcTestResult export = mvc.get()
                .uri("/admin/reform/" + done + "/decisions.xlsx")
                .with(user(preparer))
                .exchange();
        var sheet = org.govhall.sheet.SheetFile.read(
                        "x.xlsx", export.getResponse().getContentAsByteArray())
                .get(0);
        assertThat(sheet.header()).isEqualTo(ReformSheet.HEADER);
        assertThat(sheet.rows()).hasSize(308);
    }

    @Test
    @Order(6)
    void twoWhoApproveAtOncePublishOnce() throws Exception {
        ReformRoundId id = drafting.begin(
                ReformDocument.of("第七轮", "关于第七轮改革的决定", "测政发〔2026〕14 号", TODAY, "市人民政府", TODAY), preparer.accountId());
        drafting.decide(
                id,
                List.of(new ReformRuling(
                        code(200), ReformKind.CANCEL, null, java.util.Set.of(), null, RunningCases.CONTINUE, "民政局")));
        drafting.submit(id, preparer.accountId());
        long version = archive.find(id).orElseThrow().version();
        CountDownLatch start = new CountDownLatch(1);
        Callable<String> publish = () -> {
            start.await();
            try {
                approval.publish(id, version, approver.accountId());
                return "published";
            } catch (Refusal refusal) {
                return refusal.messageKey();
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(two.submit(publish), two.submit(publish));
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("published", "catalog.reform.refused.published-already");
        } finally {
            two.shutdownNow();
        }
    }
}
