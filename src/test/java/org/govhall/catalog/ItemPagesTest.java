package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.NewWindow;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.ReceptionHours;
import org.govhall.organization.WindowKind;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PostgresTest
class ItemPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CatalogSetup setup;

    @Autowired
    private Catalog catalog;

    @Autowired
    private OrganizationSetup organization;

    private String page(String address) {
        var result = mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whoTypesAnEverydayWordFindsTheItem() {
        assertThat(page("/items?q=老年证")).contains("data-item-code=\"MZ006\"").contains("老年人优待证办理");
    }

    @Test
    void whoTypesIsShownSuggestionsWithTheReasonAndTheResultsSayItToo() {
        assertThat(page("/items/suggestions?q=gtgsh"))
                .contains("role=\"option\"", "data-href=\"/items/SC004\"", "<mark>个体工商户</mark>设立登记", "拼音相符")
                .doesNotContain("<html");
        assertThat(page("/items?q=开小店")).contains("也叫：", "<mark>开小店</mark>执照");
        assertThat(page("/items/suggestions")).doesNotContain("role=\"option\"");
        assertThat(page("/items/suggestions?q=外星人登陆证")).doesNotContain("role=\"option\"");
        assertThat(page("/items/suggestions?q=<script>")).doesNotContain("<script>");
        assertThat(page("/items")).contains("htmx.min.js", "hx-get=\"/items/suggestions\"");
    }

    @Test
    void theCatalogueIsPagedAndFiltered() {
        assertThat(page("/items").split("data-item-code", -1)).hasSize(21);
        assertThat(page("/items?organ=档案馆").split("data-item-code", -1)).hasSize(2);
        assertThat(page("/items?kind=LEVY&applicant=NATURAL_PERSON")).contains("data-item-code=\"SW004\"");
        assertThat(page("/items?page=8")).contains("data-item-code");
    }

    @Test
    void anOddAddressStillShowsTheCatalogue() {
        assertThat(page("/items?page=-1&size=abc&kind=NONSENSE&applicant=&page=x"))
                .contains("data-item-code");
        assertThat(page("/items?page=9999")).doesNotContain("data-item-code");
        assertThat(page("/items?q=<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void whatCannotBeFoundIsAnsweredWithAdvice() {
        assertThat(page("/items?q=qxvw")).contains("没有找到").contains("12345");
        assertThat(page("/items?q=外星人登陆证")).contains("下面是最接近的");
    }

    @Test
    void everyDepartmentIsListedWithItsItems() {
        assertThat(page("/items/departments")).contains("民政局").contains("档案馆");
    }

    @Test
    void theGuideSaysWhereToGoAndLeadsToTheApplication() {
        CenterId center = organization.openCenter(new NewCenter(
                "庆阳市政务服务中心",
                CenterKind.CITY,
                "621000",
                null,
                "西峰区南大街 1 号",
                "0934-0000001",
                "0934-0000002",
                ReceptionHours.STANDARD));
        DepartmentId department = organization.recordDepartment(
                new NewDepartment("庆阳市民政局", "民政局", "民政局", "116210027999999900", "621000", "行政审批科", true));
        organization.openWindow(new NewWindow(center, "A03", "民政窗口", WindowKind.DEPARTMENT, Set.of(department)));
        ItemCode seniorCard = new ItemCode("MZ006");
        setup.offerAll(center, Map.of(seniorCard, department), TODAY);

        assertThat(page("/items/MZ006"))
                .contains("href=\"/apply/MZ006\"")
                .contains("西峰区南大街 1 号", "0934-0000001", "A03 民政窗口", "09:00–12:00")
                .contains("《老年人权益保障法》", "第五十三条", "居民身份证")
                .doesNotContain("办老年证");
    }

    @Test
    void theGuideTellsAllElementsAndTheNineOpenings() {
        assertThat(page("/items/MZ006"))
                .contains("九公开", "href=\"#conditions\"", "href=\"#steps\"", "咨询和投诉电话（未公布）")
                .contains("办理流程", "窗口工作人员", "收费", "设定依据", "常见问题", "多久能办好？", "最多跑一次", "基本编码");
        assertThat(mvc.get().uri("/api/v1/items/MZ006"))
                .bodyJson()
                .extractingPath("$.nineOpenings")
                .asArray()
                .hasSize(9);
    }

    @Test
    void theNoticeSheetHasTheTenElementsEmbeddedFontsTagsAndTheCodeOfTheGuide() throws Exception {
        var answer = mvc.get().uri("/items/MZ006/notice-sheet.pdf").exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline")
                .contains("filename*=");
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("老年人优待证办理", "设定依据", "办理条件", "居民身份证", "办理环节", "法定时限", "免费", "咨询", "办理结果");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
            }
            assertThat(squareCode(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .endsWith("/items/MZ006");
        }
        assertThat(mvc.get().uri("/items/ZZ999/notice-sheet.pdf").accept(MediaType.ALL))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String squareCode(BufferedImage page) throws Exception {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                page.getWidth(),
                                page.getHeight(),
                                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void theGuideOfAnItemThatNobodyOffersHasNoButton() {
        assertThat(page("/items/sc001")).contains("企业设立登记").doesNotContain("/apply/");
    }

    @Test
    void aCancelledItemShowsTheDecisionInsteadOfTheButton() {
        setup.cancel(new ItemCode("SC013"), "国发〔2026〕9号", TODAY);
        setup.delegate(new ItemCode("SC012"), "甘政发〔2026〕9号", "各县（区）市场监督管理局", TODAY);

        assertThat(page("/items/SC013")).contains("国发〔2026〕9号", "取消").doesNotContain("/apply/");
        assertThat(page("/items/SC012")).contains("各县（区）市场监督管理局").doesNotContain("/apply/");
        assertThat(page("/items?q=SC013")).contains("已取消");
    }

    @Test
    void everyGuideCanBeShownInBothLanguages() {
        for (String code : new String[] {"GA003", "SC001", "RS011", "ZJ010", "LY002", "WL001", "SW004", "MZ009"}) {
            assertThat(page("/items/" + code)).doesNotContain("??");
            assertThat(page("/items/" + code + "?lang=en"))
                    .contains("At a glance")
                    .doesNotContain("??");
        }
    }

    @Test
    void anUnknownItemIsNotFound() {
        assertThat(mvc.get().uri("/items/ZZ999").accept(MediaType.TEXT_HTML)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/items/nonsense").accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.NOT_FOUND)
                .body()
                .as("a person gets the page of the house, not a problem document")
                .isEmpty();
    }

    @Test
    void otherProgramsAskForItems() {
        assertThat(mvc.get().uri("/api/v1/items?q=老年证&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[{\"code\":\"MZ006\",\"name\":\"老年人优待证办理\",\"department\":\"民政局\"}]}");
    }

    @Test
    void otherProgramsReadTheGuideAsPeopleDo() {
        assertThat(mvc.get().uri("/api/v1/items/MZ006"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("老年人优待证办理");
        assertThat(mvc.get().uri("/api/v1/items/MZ006"))
                .bodyJson()
                .extractingPath("$.materials[0].name")
                .asString()
                .isNotBlank();
        for (String code : new String[] {"ZZ999", "nonsense"}) {
            assertThat(mvc.get().uri("/api/v1/items/{code}", code))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void theListIsNarrowedByThemeAndByWhatIsDoneAtOnceWithTheirCounts() {
        long housing = catalog.all().stream()
                .filter(line -> line.themes().contains(Theme.HOUSING))
                .count();
        assertThat(housing).isPositive();
        assertThat(page("/items")).contains("（" + housing + "）");
        assertThat(page("/items?theme=HOUSING&size=100").split("data-item-code", -1))
                .hasSize((int) housing + 1);
        assertThat(page("/items?sameDay=true&size=100")).contains("当场办结").doesNotContain("个工作日</span>");
        long housingAtOnce = catalog.all().stream()
                .filter(line -> line.themes().contains(Theme.HOUSING) && line.sameDay())
                .count();
        assertThat(page("/items?theme=HOUSING"))
                .as("a choice says what it leaves beside what is chosen")
                .contains("当场办结（" + housingAtOnce + "）", "住房保障（" + housing + "）");
        assertThat(page("/items?theme=NOTHING&level=x"))
                .as("what is not known narrows nothing")
                .contains("data-item-code");
    }

    @Test
    void aBadLimitIsAProblemAndNotAnEmptyAnswer() {
        for (String limit : new String[] {"0", "-1", "101", "abc", "1.5"}) {
            assertThat(mvc.get().uri("/api/v1/items?q=x&limit={limit}", limit))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }
}
