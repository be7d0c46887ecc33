package org.govhall.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Citizen;
import org.govhall.casework.HallFixture.Official;
import org.govhall.drawing.PaperFonts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers as they are issued, opened and verified. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PaperDesk desk;

    @Autowired
    private PaperCode codes;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;
    private Official supervisor;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        supervisor = hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR);
    }

    @Test
    void eachActOfALifeLeavesItsPaper() {
        Citizen citizen = hall.citizen("沈静秋");
        CaseId id = hall.delivered(citizen, HallFixture.OLD_AGE_BENEFIT);

        assertThat(kinds(id))
                .containsExactlyInAnyOrder(
                        PaperKind.RECEIPT, PaperKind.ACCEPTANCE, PaperKind.GRANT, PaperKind.DELIVERY);
        assertThat(text(id, PaperKind.RECEIPT, citizen))
                .contains("收件凭证", "沈静秋", hall.number(id), "收件不等于受理", "补正告知截止日", "SM3");
        assertThat(text(id, PaperKind.ACCEPTANCE, citizen))
                .contains("受理通知书", "予以受理", "承诺办结期限", "投诉监督电话", "测试市民政局", "民政受字〔2026〕第1123-");
        assertThat(text(id, PaperKind.GRANT, citizen)).contains("公共服务事项办结通知书", "决定准予", "2026年11月23日");
        assertThat(text(id, PaperKind.DELIVERY, citizen)).contains("送达回证", "民政准字〔2026〕", "直接送达", "本人", "窗甲");
    }

    @Test
    void whatIsAgainstSomebodyCarriesReasonsAndRemedies() {
        Citizen citizen = hall.citizen("沈又秋");
        CaseId denied = hall.denied(citizen, HallFixture.OLD_AGE_BENEFIT, "不满八十周岁");
        CaseId elsewhere = hall.notAccepted(citizen, HallFixture.BASIC_ALLOWANCE, "户籍不在本市", "西峰区民政局");
        CaseId over = hall.terminated(citizen, HallFixture.BASIC_ALLOWANCE);

        assertThat(text(denied, PaperKind.DENIAL, citizen))
                .contains("公共服务事项不予办理决定书", "不满八十周岁", "60日", "行政复议", "6个月", "行政诉讼", "人民政府");
        assertThat(text(elsewhere, PaperKind.NOT_COMPETENT, citizen))
                .contains("不予受理通知书", "户籍不在本市", "请向西峰区民政局申请", "行政复议");
        assertThat(text(over, PaperKind.TERMINATION, citizen)).contains("申请事由消失", "行政复议");
    }

    @Test
    void theOneNoticeNamesEverythingAndASecondOwnsUp() {
        Citizen citizen = hall.citizen("沈再秋");
        CaseId once = hall.awaitingSupplement(citizen, HallFixture.OLD_AGE_BENEFIT);
        CaseId twice = hall.askedAgain(citizen, HallFixture.OLD_AGE_BENEFIT, "漏看了户口簿的有效期");

        assertThat(text(once, PaperKind.SUPPLEMENT, citizen))
                .contains("一次性补正告知书", "不清晰", "请重新扫描，四角完整、文字清晰", "依据", "签收");
        assertThat(papersOf(twice, PaperKind.SUPPLEMENT)).hasSize(2);
        assertThat(papersOf(twice, PaperKind.SUPPLEMENT).stream()
                        .map(paper -> paper.toView().number()))
                .anyMatch(number -> number.endsWith("之2"));
        PaperId last = papersOf(twice, PaperKind.SUPPLEMENT).stream()
                .filter(paper -> paper.toView().number().endsWith("之2"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(pdfText(last, citizen.signedIn())).contains("窗口的失误", "漏看了户口簿的有效期");
    }

    @Test
    void anEntrustmentPrintsWhoTheAgentIsAndStoresItEncrypted() {
        Citizen shop = hall.organization("庆阳市西峰区晨光商店", "赵经办");
        CaseId id = hall.received(shop, HallFixture.STREET_NAME);

        String agent = jdbc.sql("select content || agent_identity_number || agent_mobile from document_paper"
                        + " where case_id = :id and kind = 'ENTRUSTMENT'")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(agent)
                .contains(PaperText.AGENT_IDENTITY)
                .doesNotContain(shop.mobile().value());
        assertThat(text(id, PaperKind.ENTRUSTMENT, shop))
                .contains("授权委托书", "赵经办", "91621002MA99999A40", shop.mobile().value(), "受托人证件号码");
    }

    @Test
    void rareCharactersAreThereInBothFormatsAndNoneIsLeftOut() throws IOException {
        Citizen citizen = hall.citizen("㛃䶮𠮷");
        CaseId id = hall.received(citizen, HallFixture.OLD_AGE_BENEFIT);
        PaperId paper = papersOf(id, PaperKind.RECEIPT).get(0).id();

        byte[] pdf = open(paper, PaperDesk.Format.PDF, citizen.signedIn());
        byte[] ofd = open(paper, PaperDesk.Format.OFD, citizen.signedIn());

        assertThat(pdfText(pdf)).contains("㛃䶮𠮷").doesNotContain(PaperFonts.GETA);
        assertThat(ofdText(ofd)).contains("㛃䶮", "𠮷", "收件凭证", hall.number(id));
        assertThat(PaperFonts.printable("𪚥")).isEqualTo("〓（U+2A6A5）");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("收件凭证");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void aPaperSaysTheSameYearsLater() {
        Citizen citizen = hall.citizen("沈长秋");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        PaperId paper = papersOf(id, PaperKind.ACCEPTANCE).get(0).id();
        String before = pdfText(paper, citizen.signedIn());

        jdbc.sql("update casework_case set applicant_name = '改了', subject = '改了' where id = :id")
                .param("id", id.value())
                .update();

        assertThat(pdfText(paper, citizen.signedIn())).isEqualTo(before).contains("沈长秋");
    }

    @Test
    void whoeverHoldsAPaperCanVerifyItAndSeesWhenItWasTamperedWith() {
        Citizen citizen = hall.citizen("沈真秋");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        Paper paper = papersOf(id, PaperKind.ACCEPTANCE).get(0);
        String code = codes.write(paper.id());

        assertThat(text(id, PaperKind.ACCEPTANCE, citizen)).contains("/verify/" + code);
        assertThat(mvc.get().uri("/verify/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("真实有效", "受理通知书", paper.toView().number(), "沈＊＊", "测民授〔2026〕1 号")
                .doesNotContain("沈真秋");
        jdbc.sql("update document_paper set content = replace(content, '予以受理', '不予受理') where id = :id")
                .param("id", paper.id().value())
                .update();
        assertThat(mvc.get().uri("/verify/" + code)).bodyText().contains("与签发时不一致");
        String forged = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        assertThat(mvc.get().uri("/verify/" + forged)).hasStatusOk().bodyText().contains("没有找到这份文书");
        assertThat(mvc.get().uri("/verify?code=" + code)).hasRedirectedUrl("/verify/" + code);
    }

    @Test
    void othersDoNotFindMyPapersAndOfficialsLeaveATrace() {
        Citizen citizen = hall.citizen("沈私秋");
        Citizen stranger = hall.citizen("沈外秋");
        CaseId id = hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT);
        PaperId paper = papersOf(id, PaperKind.ACCEPTANCE).get(0).id();
        Official elsewhere = hall.official("窗丙", Rank.CLERK, Role.WINDOW_CLERK);

        assertThat(get("/papers/" + paper + ".pdf", stranger.signedIn())).hasStatus(404);
        assertThat(get("/papers/" + paper + ".pdf", elsewhere.signedIn())).hasStatus(404);
        assertThat(get("/papers/" + paper + ".ofd", stranger.signedIn())).hasStatus(404);
        assertThat(get("/papers/nonsense.pdf", stranger.signedIn())).hasStatus(404);
        assertThat(get("/papers/" + paper + ".pdf", citizen.signedIn()))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(get("/papers/" + paper + ".pdf", supervisor.signedIn())).hasStatusOk();
        assertThat(get("/my/cases/" + id, citizen.signedIn()))
                .bodyText()
                .contains("/papers/" + paper + ".pdf", "/papers/" + paper + ".ofd", "受理通知书");
        assertThat(get("/desk/cases/" + id, hall.clerk().signedIn())).bodyText().contains("/papers/" + paper + ".pdf");
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'REVEAL' and subject = :subject")
                        .param("subject", "applicant/" + citizen.applicant())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void eachUseOfTheSealStandsInTheRegister() {
        CaseId id = hall.completed(hall.citizen("沈印秋"), HallFixture.OLD_AGE_BENEFIT);

        assertThat(get("/seals", hall.chief().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains(hall.number(id), "首席甲", "测民授〔2026〕1 号", "测试市民政局");
        assertThat(get("/seals.csv", supervisor.signedIn())).bodyText().contains(hall.number(id));
        assertThat(get("/seals?from=2020-01-01&to=2020-01-31", supervisor.signedIn()))
                .bodyText()
                .contains("这段时间没有用印");
        assertThat(papersOf(id, PaperKind.RECEIPT).get(0).toView().sealed()).isFalse();
    }

    @Test
    void ofManyWhoActAtOnceOneLeavesAPaper() throws Exception {
        CaseId id = hall.received(hall.citizen("沈一秋"), HallFixture.OLD_AGE_BENEFIT);
        hall.allConform(id);
        int people = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        List<Future<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            acts.add(crowd.submit(() -> {
                start.await();
                try {
                    hall.accept(id);
                    return true;
                } catch (RuntimeException somebodyWasFaster) {
                    return false;
                }
            }));
        }
        start.countDown();
        int accepted = 0;
        for (Future<Boolean> act : acts) {
            accepted += Boolean.TRUE.equals(act.get()) ? 1 : 0;
        }
        crowd.shutdown();

        assertThat(accepted).isEqualTo(1);
        assertThat(papersOf(id, PaperKind.ACCEPTANCE)).hasSize(1);
    }

    private List<PaperKind> kinds(CaseId id) {
        return papers.findByCaseIdOrderByIssuedAtDesc(id).stream()
                .map(paper -> paper.toView().kind())
                .toList();
    }

    private List<Paper> papersOf(CaseId id, PaperKind kind) {
        return papers.findByCaseIdOrderByIssuedAtDesc(id).stream()
                .filter(paper -> paper.toView().kind() == kind)
                .toList();
    }

    private String text(CaseId id, PaperKind kind, Citizen citizen) {
        return pdfText(papersOf(id, kind).get(0).id(), citizen.signedIn());
    }

    private String pdfText(PaperId paper, SignedIn who) {
        return pdfText(open(paper, PaperDesk.Format.PDF, who));
    }

    private byte[] open(PaperId paper, PaperDesk.Format format, SignedIn who) {
        MvcTestResult opened = get("/papers/" + paper + "." + format.suffix(), who);
        assertThat(opened).hasStatusOk();
        return Objects.requireNonNull(opened.getResponse().getContentAsByteArray());
    }

    private static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String ofdText(byte[] ofd) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            return String.join("\n", new ContentExtractor(reader).extractAll());
        }
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }
}
