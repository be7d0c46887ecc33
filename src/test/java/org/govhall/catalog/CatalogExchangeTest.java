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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Rank;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFile;
import org.govhall.sheet.SheetRow;
import org.govhall.sheet.XlsxFile;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole catalogue goes out, comes in again, and is the same. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogExchangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ItemCode SENIOR_CARD = new ItemCode("MZ006");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CatalogImports imports;

    @Autowired
    private CatalogExport export;

    @Autowired
    private CatalogBook book;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    private @Nullable HallFixture hall;
    private SignedIn uploader;
    private SignedIn approver;

    @BeforeAll
    void open() {
        HallFixture opened = HallFixture.open(context);
        hall = opened;
        uploader = opened.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
        approver = opened.official("管理乙", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
    }

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo("2026-11-23T10:00");
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.workbook(out, true);
        return out.toByteArray();
    }

    private UUID handIn(String name, byte[] content) {
        MvcTestResult result = mvc.post()
                .uri("/admin/exchange")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("documentNumber", "测政发〔2026〕30 号")
                .with(user(uploader))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        while (imports.workOnce()) {
            // until it is checked
            continue;
        }
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private void approve(UUID id) {
        imports.approve(id, approver.accountId(), "依据齐全，合法。");
        while (imports.workOnce()) {
            // until it is taken over
            continue;
        }
    }

    private ImportView job(UUID id) {
        return imports.find(id).orElseThrow();
    }

    private static byte[] workbook(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            for (Sheet sheet : sheets) {
                file.sheet(sheet.name(), sheet.header());
                sheet.rows().stream().map(SheetRow::cells).forEach(file::row);
            }
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    /** The exported book with the cells of one column changed where it says {@code from}. */
    private List<Sheet> changed(String sheet, String column, String code, String to) {
        return SheetFile.read("x.xlsx", exported()).stream()
                .map(one -> !one.name().equals(sheet)
                        ? one
                        : new Sheet(
                                one.name(),
                                one.header(),
                                one.rows().stream()
                                        .map(row -> row.cell(0).equals(code)
                                                ? with(row, one.header().indexOf(column), to)
                                                : row)
                                        .toList()))
                .toList();
    }

    private static SheetRow with(SheetRow row, int column, String text) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return new SheetRow(row.number(), cells);
    }

    @Test
    void anExportThatIsImportedAgainChangesNothing() {
        Map<ItemCode, RevisionId> before = revisions();
        for (String name : List.of("目录.xlsx", "目录.zip")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (name.endsWith("zip")) {
                export.csv(out);
            } else {
                export.workbook(out, true);
            }
            UUID id = handIn(name, out.toByteArray());

            assertThat(imports.flaws(id, 5)).isEmpty();
            assertThat(job(id))
                    .returns(ImportState.CHECKED, ImportView::state)
                    .returns(0, ImportView::added)
                    .returns(0, ImportView::changed)
                    .returns(before.size(), ImportView::unchanged);
            approve(id);
            assertThat(job(id).state()).isEqualTo(ImportState.DONE);
        }
        assertThat(revisions()).isEqualTo(before);
    }

    private Map<ItemCode, RevisionId> revisions() {
        return catalog.all().stream()
                .collect(java.util.stream.Collectors.toMap(ItemSummary::code, ItemSummary::revision));
    }

    @Test
    void everyItemComesBackAsItWentOut() {
        CatalogBookReader reader = new CatalogBookReader(book, SheetFile.read("x.xlsx", exported()));
        List<CatalogBookReader.Read> read = reader.read();
        assertThat(reader.flaws()).isEmpty();
        assertThat(read).hasSizeGreaterThanOrEqualTo(163);
        read.forEach(item -> assertThat(item.content())
                .as(item.code().value())
                .isEqualTo(
                        CatalogBook.contentOf(catalog.guide(item.code(), TODAY).orElseThrow())));
    }

    /** The exported book in which one item says something else. */
    private byte[] saying(RevisionView item, ItemContent content) {
        Map<CatalogBook.Page, List<List<String>>> rows =
                book.rows(item.itemCode().value(), item.basicCode(), content);
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : SheetFile.read("x.xlsx", exported())) {
            List<SheetRow> kept = new ArrayList<>(sheet.rows().stream()
                    .filter(row -> !row.cell(0).equals(item.itemCode().value()))
                    .toList());
            rows.forEach((page, own) -> {
                if (page.title().equals(sheet.name())) {
                    own.forEach(cells -> kept.add(new SheetRow(kept.size() + 2, cells)));
                }
            });
            sheets.add(new Sheet(sheet.name(), sheet.header(), kept));
        }
        return workbook(sheets);
    }

    private static ItemContent whole(RevisionView item) {
        ItemContent says = CatalogBook.contentOf(item);
        return new ItemContent(
                says.name(),
                says.organ(),
                says.kind(),
                says.caseType(),
                says.applicantKinds(),
                says.legalBases(),
                says.conditions(),
                says.statutory(),
                says.promised(),
                says.fee(),
                says.specialProcedures(),
                says.resultDocument(),
                says.everydayWords(),
                says.materials(),
                Contents.whole(says.particulars(), item.basicCode()));
    }

    @Test
    void whatIsChangedBecomesTheNextRevisionAndTheRestStays() {
        RevisionView before = catalog.guide(new ItemCode("NY007"), TODAY).orElseThrow();
        UUID id = handIn("改.xlsx", saying(before, whole(before)));
        assertThat(imports.flaws(id, 5)).isEmpty();
        assertThat(job(id)).returns(1, ImportView::changed).returns(0, ImportView::added);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.approve(id, uploader.accountId(), "合法。"))
                .returns("catalog.import.refused.same-person", Refusal::messageKey);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.approve(id, approver.accountId(), " "))
                .returns("catalog.refused.opinion-missing", Refusal::messageKey);
        approve(id);

        RevisionView after = catalog.guide(new ItemCode("NY007"), TODAY).orElseThrow();
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.particulars().enquiryPhone()).isEqualTo("0934-8610001");
        assertThat(after.documentNumber()).isEqualTo("测政发〔2026〕30 号");
        assertThat(job(id).opinion()).isEqualTo("依据齐全，合法。");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.approve(id, approver.accountId(), "合法。"))
                .returns("catalog.import.refused.not-checked", Refusal::messageKey);
    }

    @Test
    void whatHasAnElementMissingCannotComeInThisWayEither() {
        UUID id = handIn("缺.xlsx", workbook(changed("事项", CatalogBook.ENQUIRY, "NY006", "0934-8610000")));

        assertThat(job(id).state()).isEqualTo(ImportState.WRONG);
        assertThat(imports.flaws(id, 100))
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw.reason()).isEqualTo("catalog.sheet.element-missing"))
                .anySatisfy(flaw -> assertThat(flaw.column()).isEqualTo("办理地点"));
    }

    @Test
    void whatIsBeingDraftedIsNotTakenOverTheDraftersHead() {
        RevisionView item = catalog.guide(SENIOR_CARD, TODAY).orElseThrow();
        DraftFixture.revision(context, Objects.requireNonNull(hall).officer().signedIn(), SENIOR_CARD);

        UUID id = handIn("起草中.xlsx", saying(item, whole(item)));

        assertThat(imports.flaws(id, 5))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).isEqualTo("catalog.refused.draft-open"));
    }

    @Test
    void whoChecksSaysWhyBesideTheField() {
        UUID id = handIn("目录.xlsx", exported());
        MvcTestResult result = mvc.post()
                .uri("/admin/exchange/" + id + "/approve")
                .param("opinion", "")
                .with(user(approver))
                .with(csrf())
                .exchange();

        assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("请写审核意见", "aria-invalid");
        assertThat(job(id).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void oneErrorAndNothingIsTaken() {
        List<Sheet> sheets = changed("事项", CatalogBook.PROMISED, SENIOR_CARD.value(), "很快");
        UUID id = handIn("错.xlsx", workbook(sheets));

        assertThat(job(id).state()).isEqualTo(ImportState.WRONG);
        assertThat(imports.flaws(id, 10)).singleElement().satisfies(flaw -> {
            assertThat(flaw.sheet()).isEqualTo("事项");
            assertThat(flaw.column()).isEqualTo(CatalogBook.PROMISED);
            assertThat(flaw.row()).isGreaterThan(1);
            assertThat(flaw.reason()).isEqualTo("catalog.sheet.number");
        });
        String page = new String(
                mvc.get()
                        .uri("/admin/exchange/" + id)
                        .with(user(uploader))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("应当是整数", "承诺时限").doesNotContain("??");
    }

    @Test
    void whatCannotBeBundledIsNamedByItsRow() {
        List<Sheet> sheets = changed("事项", CatalogBook.CASE_TYPE, "ZW001", "联办件").stream()
                .map(one -> !one.name().equals("联办事项")
                        ? one
                        : new Sheet(
                                one.name(),
                                one.header(),
                                List.of(
                                        new SheetRow(2, List.of("ZW001", "1", "SC001")),
                                        new SheetRow(3, List.of("ZW001", "2", "XX999")))))
                .toList();
        UUID id = handIn("一件事.xlsx", workbook(sheets));

        assertThat(job(id).state()).isEqualTo(ImportState.WRONG);
        assertThat(imports.flaws(id, 100))
                .filteredOn(flaw -> flaw.sheet().equals("联办事项"))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.row()).isEqualTo(3);
                    assertThat(flaw.column()).isEqualTo(CatalogBook.BUNDLED);
                    assertThat(flaw.reason()).isEqualTo("catalog.refused.bundled-unknown");
                });
    }

    @Test
    void manySyntheticItemsComeInAtOnce() {
        int count = Integer.getInteger("govhall.test.import-items", 300);
        UUID id = handIn("新.xlsx", synthetic(count));
        assertThat(imports.flaws(id, 5)).isEmpty();
        long begun = System.nanoTime();
        approve(id);
        System.getLogger("import")
                .log(System.Logger.Level.INFO, count + " items in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(job(id)).returns(ImportState.DONE, ImportView::state).returns(count, ImportView::added);
        assertThat(catalog.guide(new ItemCode("QX00001"), TODAY).orElseThrow().materials())
                .hasSize(1);
    }

    private byte[] synthetic(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxFile file = new XlsxFile()) {
            for (CatalogBook.Page page : CatalogBook.Page.values()) {
                file.sheet(page.title(), page.header());
                for (int i = 0; i < count; i++) {
                    String basicCode = "6202%08d".formatted(i);
                    ItemContent content = Contents.aLicence().whole(basicCode).build();
                    book.rows("QX%05d".formatted(i), basicCode, content)
                            .getOrDefault(page, List.of())
                            .forEach(file::row);
                }
            }
            file.writeTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        for (String name : List.of("坏.xlsx", "坏.zip", "图.png")) {
            UUID id = handIn(name, new byte[] {'P', 'K', 3, 4, 5});
            assertThat(job(id).state()).isEqualTo(ImportState.WRONG);
            assertThat(imports.flaws(id, 1))
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw.reason()).startsWith("sheet.refused."));
        }
    }
}
