package org.govhall.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govhall.casework.CaseDirectory;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRecord;
import org.govhall.casework.ExtensionState;
import org.govhall.casework.ExtensionView;
import org.govhall.casework.HallFixture;
import org.govhall.casework.ProcedureState;
import org.govhall.casework.ProcedureView;
import org.govhall.casework.TerminationCause;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.document.PaperComposer.Occasion;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What each paper must contain (行政许可法 art. 29, 32, 36, 38, 42, 45, 48), and how it lies on the page. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersOfEveryKindTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private static final Instant LATER = Instant.parse("2027-01-08T09:30:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseDirectory cases;

    @Autowired
    private Catalog catalog;

    @Autowired
    private PaperComposer composer;

    @Autowired
    private PaperPdf pdf;

    @Autowired
    private Papers papers;

    private CaseRecord accepted;
    private PaperView paper;

    @BeforeAll
    void open() {
        HallFixture hall = HallFixture.open(context);
        CaseId id = hall.accepted(hall.citizen("沈百秋"), HallFixture.BASIC_ALLOWANCE);
        accepted = cases.record(id).orElseThrow();
        paper = papers.findByCaseIdOrderByIssuedAtDesc(id).get(0).toView();
    }

    @Test
    void aSpecialProcedureSaysWhoHowLongAndWhetherItCounts() {
        PaperText expert =
                composer.procedure(on(null, null), procedure(SpecialProcedureKind.EXPERT_REVIEW, false), LATER);

        assertThat(words(expert)).contains("专家评审", "专家委员会", "12个工作日", "不计入", "第四十五条", "不收费", "即日开始", "顺延至2027年1月8日");
        assertThat(words(composer.procedure(on(null, null), procedure(SpecialProcedureKind.SITE_VISIT, false), LATER)))
                .contains("计入（", "第三十四条");
    }

    @Test
    void theRightToAHearingComesWithFiveDaysAndFreeOfCharge() {
        assertThat(words(composer.hearingRights(on(null, null), procedure(SpecialProcedureKind.HEARING, true))))
                .contains("五日内", "二十日内", "不承担组织听证的费用", "利害关系人", "重大利益关系");
    }

    @Test
    void aHearingIsAnnouncedWithTimePlaceAndChair() {
        assertThat(words(composer.hearingNotice(on(null, null), procedure(SpecialProcedureKind.HEARING, false))))
                .contains("2026年12月3日10:00", "三楼听证室", "主持甲", "回避", "质证");
    }

    @Test
    void anExtensionGivesBothDaysTheReasonsAndWhoApproved() {
        assertThat(words(composer.extension(on(null, null), extension(), Instant.parse("2026-12-01T09:30:00Z"))))
                .contains("原承诺办结日 2026年12月1日", "延长后的承诺办结日", "10日", "要向外地核实", "局长甲", "民办〔2026〕9号", "第四十二条");
    }

    @Test
    void notNeedingALicenceIsNotTheSameAsGoingElsewhere() {
        assertThat(words(composer.notNeeded(on("不需要许可", null)))).contains("依法不需要取得许可", "（一）项", "不需要许可", "行政复议", "行政诉讼");
    }

    @Test
    void whatEndsWithoutADecisionSaysWhy() {
        assertThat(words(composer.termination(on("申请人已去世", null)))).contains("申请人死亡", "申请人已去世", "行政复议");
        assertThat(words(composer.withdrawal(on("不再需要", null)))).contains("撤回", "不再需要", "再次申请", "撤回人：经办乙（代沈百秋）");
    }

    @Test
    void anEntrustmentNamesBothThePowersAndThePeriod() {
        assertThat(words(composer.entrustment(on(null, "经办乙"))))
                .contains(
                        "沈百秋",
                        "经办乙",
                        PaperText.AGENT_IDENTITY,
                        PaperText.AGENT_MOBILE,
                        "提交申请材料",
                        "领取办理结果",
                        "委托期限",
                        "不得委托");
    }

    @Test
    void withoutTheSealThePaperSaysSo() {
        Occasion unsealed = new Occasion(accepted, catalog.revision(accepted.revision()), null, NOW);

        PaperText text = composer.acceptance(unsealed, List.of());

        assertThat(text.seal()).isNull();
        assertThat(text.sealRemark()).contains("没有授予行政审批专用章使用权");
        assertThat(composer.acceptance(on(null, null), List.of()).seal()).isEqualTo("测试市民政局");
    }

    @Test
    void theSealNeverStandsOnAPageWithoutText() {
        Stream.of(
                        composer.receipt(on(null, null), List.of()),
                        composer.acceptance(on(null, null), List.of()),
                        composer.notNeeded(on("不需要许可", null)),
                        composer.termination(on("申请人已去世", null)),
                        composer.withdrawal(on("不再需要", null)),
                        composer.entrustment(on(null, "经办乙")),
                        composer.hearingRights(on(null, null), procedure(SpecialProcedureKind.HEARING, true)),
                        composer.hearingNotice(on(null, null), procedure(SpecialProcedureKind.HEARING, false)),
                        composer.procedure(on(null, null), procedure(SpecialProcedureKind.EXPERT_REVIEW, false), LATER),
                        composer.extension(on(null, null), extension(), NOW))
                .forEach(text -> {
                    List<String> pages = pages(pdf.draw(paper, text, Map.of(PaperText.IDENTITY, "621002191303050325")));
                    List<PaperText.Block> blocks = text.blocks();
                    assertThat(pages).as(text.title()).hasSizeLessThanOrEqualTo(2);
                    assertThat(pages.get(pages.size() - 1))
                            .as(text.title())
                            .contains("SM3", text.date(), firstWords(blocks.get(blocks.size() - 1)));
                });
    }

    private static String firstWords(PaperText.Block block) {
        String words = words(block);
        return words.substring(0, Math.min(8, words.length()));
    }

    private static List<String> pages(byte[] drawn) {
        try (PDDocument document = Loader.loadPDF(drawn)) {
            return java.util.stream.IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> {
                        PDFTextStripper stripper = new PDFTextStripper();
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        try {
                            return stripper.getText(document).replaceAll("\\R", "");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String words(PaperText text) {
        return text.title()
                + text.blocks().stream().map(PapersOfEveryKindTest::words).toList();
    }

    private static String words(PaperText.Block block) {
        StringBuilder words = new StringBuilder();
        if (block.paragraph() != null) {
            words.append(block.paragraph());
        }
        block.rows()
                .forEach(row ->
                        words.append(row.name()).append(' ').append(row.value()).append('\n'));
        block.list().forEach(words::append);
        return words.toString();
    }

    private Occasion on(@Nullable String endReason, @Nullable String handler) {
        CaseRecord of = accepted;
        CaseRecord told = new CaseRecord(
                of.id(),
                of.number(),
                of.officialNumber(),
                of.revision(),
                of.center(),
                of.department(),
                of.window(),
                of.applicant(),
                of.applicantName(),
                handler,
                of.channel(),
                of.subject(),
                of.status(),
                of.receivedAt(),
                of.noticeDueAt(),
                of.notices(),
                of.acceptedAt(),
                of.acceptedBySilence(),
                of.promisedDueAt(),
                of.statutoryDueAt(),
                of.awaitsMaterials(),
                of.outcome(),
                of.decidedAt(),
                of.decidedBy(),
                of.decisionText(),
                of.higherOrgan(),
                of.higherDecisionNumber(),
                of.higherDecisionOn(),
                of.sealed(),
                of.nonAcceptance(),
                of.competentOrgan(),
                TerminationCause.APPLICANT_DIED,
                endReason,
                "经办乙（代沈百秋）",
                of.delivery(),
                of.deliveredAt(),
                of.deliveredBy());
        return new Occasion(told, catalog.revision(of.revision()), "测试市民政局", NOW);
    }

    private static ProcedureView procedure(SpecialProcedureKind kind, boolean waits) {
        return new ProcedureView(
                1,
                kind,
                ProcedureState.ANNOUNCED,
                "《实施办法》第九条",
                "专家委员会",
                12,
                NOW,
                List.of(new ProcedureView.Told(NOW, 12, "")),
                null,
                null,
                null,
                null,
                waits,
                null,
                NOW,
                Instant.parse("2026-12-03T02:00:00Z"),
                "三楼听证室",
                "主持甲",
                List.of(),
                List.of());
    }

    private static ExtensionView extension() {
        return new ExtensionView(
                1, ExtensionState.GRANTED, 10, "要向外地核实", "首席甲", NOW, NOW, "首席甲", "局长甲", "局长", "民办〔2026〕9号", null);
    }
}
