package org.govhall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.casework.HallFixture.OLD_AGE_BENEFIT;
import static org.govhall.casework.HallFixture.SENIOR_CARD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.catalog.Fee;
import org.govhall.catalog.FeeFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.Rank;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fees: told by the standard and nothing else, paid once, waived and paid back by somebody else, seen by whom they concern. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeesTest {

    private static final Map<Integer, Integer> TWO_CERTIFICATES = Map.of(0, 2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private FeeDesk desk;

    @Autowired
    private FeeDirectory fees;

    @Autowired
    private JdbcClient jdbc;

    private HallFixture hall;
    private FeesFixture fixture;
    private SignedIn stranger;

    @BeforeAll
    void aHallThatCharges() {
        clock.moveTo("2026-11-23T09:30");
        hall = HallFixture.open(context);
        fixture = new FeesFixture(context);
        fixture.charge(OLD_AGE_BENEFIT);
        CenterId district = hall.openDistrictCenter("西峰区政务服务中心");
        stranger = hall.officialAt(
                        district,
                        "外中心",
                        Rank.SECTION_HEAD,
                        Role.WINDOW_CLERK,
                        Role.CHIEF_REPRESENTATIVE,
                        Role.SUPERVISOR)
                .signedIn();
    }

    @BeforeEach
    void inTheMorning() {
        clock.moveTo("2026-11-23T09:30");
    }

    private CaseId accepted() {
        return hall.accepted(hall.citizen("缴费人"), OLD_AGE_BENEFIT);
    }

    private FeeNoticeId issued(CaseId id) {
        return desk.issue(clerk(), id, TWO_CERTIFICATES, token());
    }

    private SignedIn clerk() {
        return hall.clerk().signedIn();
    }

    private SignedIn other() {
        return hall.secondClerk().signedIn();
    }

    private FeeNoticeView view(FeeNoticeId id) {
        return fees.notice(id).orElseThrow();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private static FeeDesk.Payment cash(String receipt, String yuan) {
        return new FeeDesk.Payment(PaymentMethod.CASH, receipt, new BigDecimal(yuan), token());
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void theAmountFollowsFromTheStandardAndTheNoticeSaysHow() {
        CaseId id = accepted();
        FeeNoticeView notice = view(desk.issue(clerk(), id, Map.of(0, 2, 1, 1), token()));
        assertThat(notice.amount()).isEqualTo(new BigDecimal("101.00"));
        assertThat(notice.lines()).extracting(ChargedLine::amount).containsExactly(yuan("21.00"), yuan("80.00"));
        assertThat(notice.dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(new PaymentCode(notice.code()).value()).startsWith("20261123");
        String paper = jdbc.sql("select content from document_paper where case_id = :id and kind = 'FEE'")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(paper)
                .contains(
                        "缴费通知书",
                        "10.50元/本 × 2本＝21.00元",
                        "101.00元",
                        "发改价格〔2016〕2559号",
                        FeesFixture.STANDARD.standard(),
                        notice.code(),
                        "2026年12月7日以前");
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void nothingIsChargedThatTheStandardDoesNotGive() {
        CaseId id = accepted();
        refused("payment.refused.nothing-chosen", () -> desk.issue(clerk(), id, Map.of(), token()));
        refused("catalog.refused.fee-quantity-most", () -> desk.issue(clerk(), id, Map.of(0, 4), token()));
        refused("catalog.refused.fee-quantity", () -> desk.issue(clerk(), id, Map.of(0, 0), token()));
        refused("payment.refused.token", () -> desk.issue(clerk(), id, TWO_CERTIFICATES, " "));

        CaseId received = hall.received(hall.citizen("未受理"), OLD_AGE_BENEFIT);
        refused("payment.refused.case-state", () -> desk.issue(clerk(), received, TWO_CERTIFICATES, token()));
        CaseId done = hall.completed(hall.citizen("已办结"), OLD_AGE_BENEFIT);
        refused("payment.refused.case-state", () -> desk.issue(clerk(), done, TWO_CERTIFICATES, token()));

        CaseId free = hall.accepted(hall.citizen("免费"), SENIOR_CARD);
        refused("payment.refused.free", () -> desk.issue(clerk(), free, TWO_CERTIFICATES, token()));
        CaseId before = hall.accepted(hall.citizen("旧版本"), HallFixture.BASIC_ALLOWANCE);
        FeeFixture.charge(
                context,
                HallFixture.BASIC_ALLOWANCE,
                LocalDate.of(2026, 11, 23),
                new Fee(false, "按省定标准", "省价费〔2003〕1号"));
        CaseId words = hall.accepted(hall.citizen("文字标准"), HallFixture.BASIC_ALLOWANCE);
        refused("payment.refused.no-prices", () -> desk.issue(clerk(), words, TWO_CERTIFICATES, token()));
        // handled by the version under which it was handed in
        refused("payment.refused.free", () -> desk.issue(clerk(), before, TWO_CERTIFICATES, token()));
    }

    @Test
    void onlyWhoIsOnPostAtTheWindowActs() {
        CaseId id = accepted();
        SignedIn visitor = hall.official("无岗", Rank.CLERK, Role.WINDOW_CLERK).signedIn();
        refused("organization.refused.not-on-post", () -> desk.issue(visitor, id, TWO_CERTIFICATES, token()));
        FeeNoticeId notice = issued(id);
        refused("organization.refused.not-on-post", () -> desk.pay(visitor, notice, 0, cash("R-V-1", "21.00")));
        refused("organization.refused.not-on-post", () -> desk.callOff(visitor, notice, 0, "误开"));
    }

    @Test
    void aFormSentTwiceMakesOneNoticeAndACaseHasOne() throws Exception {
        CaseId id = accepted();
        String token = token();
        List<FeeNoticeId> made = atOnce(() -> desk.issue(clerk(), id, TWO_CERTIFICATES, token));
        assertThat(made.get(0)).isEqualTo(made.get(1));
        refused("payment.refused.one-standing", () -> issued(id));
        assertThat(desk.of(id)).hasSize(1);
        assertThat(desk.events(made.get(0))).extracting(FeeDesk.Event::act).containsExactly(FeeAct.ISSUED);
    }

    @Test
    void twoClerksAtOnceMakeOneNotice() throws Exception {
        CaseId id = accepted();
        List<String> came = atOnce(() -> {
            try {
                return issued(id).toString();
            } catch (Refusal refusal) {
                return refusal.messageKey();
            }
        });
        assertThat(came).contains("payment.refused.one-standing");
        assertThat(desk.of(id)).hasSize(1);
    }

    @Test
    void itIsPaidWholeAndOnce() throws Exception {
        FeeNoticeId id = issued(accepted());
        refused("payment.refused.other-amount", () -> desk.pay(clerk(), id, 0, cash("R-10001", "20.00")));
        refused("payment.refused.receipt", () -> desk.pay(clerk(), id, 0, cash("  ", "21.00")));
        refused("payment.refused.changed", () -> desk.pay(clerk(), id, 7, cash("R-10001", "21.00")));
        FeeDesk.Payment payment = cash("R-10001", "21.00");
        atOnce(() -> {
            desk.pay(clerk(), id, 0, payment);
            return "";
        });
        assertThat(view(id))
                .returns(FeeState.PAID, FeeNoticeView::state)
                .returns(new BigDecimal("21.00"), FeeNoticeView::paidAmount)
                .returns(LocalDate.of(2026, 11, 23), FeeNoticeView::paidOn);
        assertThat(desk.events(id)).extracting(FeeDesk.Event::act).containsExactly(FeeAct.ISSUED, FeeAct.PAID);
        refused("payment.refused.state", () -> desk.pay(clerk(), id, 1, cash("R-10002", "21.00")));
        refused("payment.refused.state", () -> desk.waive(other(), id, 1, "文件", "困难"));
        refused("payment.refused.state", () -> desk.callOff(clerk(), id, 1, "误开"));

        FeeNoticeId next = issued(accepted());
        refused("payment.refused.receipt-twice", () -> desk.pay(clerk(), next, 0, cash("R-10001", "21.00")));
        assertThat(view(next).state()).isEqualTo(FeeState.OPEN);
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void aWaiverNamesItsBasisAndIsNotTheIssuersOwn() {
        FeeNoticeId id = issued(accepted());
        refused("payment.refused.own-notice", () -> desk.waive(clerk(), id, 0, "财税〔2019〕45号", "低保家庭"));
        refused("payment.refused.no-basis", () -> desk.waive(other(), id, 0, " ", "低保家庭"));
        refused("payment.refused.no-reason", () -> desk.waive(other(), id, 0, "财税〔2019〕45号", " "));
        desk.waive(other(), id, 0, "财税〔2019〕45号", "低保家庭");
        assertThat(view(id))
                .returns(FeeState.WAIVED, FeeNoticeView::state)
                .returns("财税〔2019〕45号", FeeNoticeView::endBasis);
        refused("payment.refused.state", () -> desk.pay(clerk(), id, 1, cash("R-20001", "21.00")));
        refused("payment.refused.one-standing", () -> issued(view(id).caseId()));

        FeeNoticeId ofTheChief = desk.issue(hall.chief().signedIn(), accepted(), TWO_CERTIFICATES, token());
        desk.waive(hall.chief().signedIn(), ofTheChief, 0, "财税〔2019〕45号", "低保家庭");
        assertThat(view(ofTheChief).state()).isEqualTo(FeeState.WAIVED);
    }

    @Test
    void itIsPaidBackOnceAndNotByWhoReceivedIt() {
        FeeNoticeId id = issued(accepted());
        refused("payment.refused.state", () -> desk.refund(other(), id, 0, "决定1号", "多收"));
        desk.pay(clerk(), id, 0, cash("R-30001", "21.00"));
        refused("payment.refused.own-payment", () -> desk.refund(clerk(), id, 1, "决定1号", "多收"));
        refused("payment.refused.no-basis", () -> desk.refund(other(), id, 1, " ", "多收"));
        desk.refund(other(), id, 1, "决定1号", "多收");
        assertThat(view(id).state()).isEqualTo(FeeState.REFUNDED);
        refused("payment.refused.state", () -> desk.refund(hall.chief().signedIn(), id, 2, "决定1号", "多收"));
        assertThat(view(issued(view(id).caseId())).ordinal()).isEqualTo(2);
    }

    @Test
    void aMistakenNoticeIsCalledOffAndAnotherIssued() {
        FeeNoticeId id = issued(accepted());
        refused("payment.refused.no-why", () -> desk.callOff(clerk(), id, 0, " "));
        desk.callOff(clerk(), id, 0, "数量填错");
        assertThat(view(id).state()).isEqualTo(FeeState.CALLED_OFF);
        assertThat(view(issued(view(id).caseId())).ordinal()).isEqualTo(2);
    }

    @Test
    void aCaseThatEndsCallsItsNoticeOff() {
        HallFixture.Citizen citizen = hall.citizen("撤回人");
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        FeeNoticeId notice = issued(id);
        assertThat(post("/my/cases/" + id + "/withdraw", citizen.signedIn(), "reason", "不办了"))
                .hasRedirectedUrl("/my/cases/" + id);
        assertThat(view(notice).state()).isEqualTo(FeeState.CALLED_OFF);
        assertThat(desk.events(notice)).extracting(FeeDesk.Event::act).contains(FeeAct.CASE_ENDED);
    }

    @Test
    void theWindowIssuesAndTakesByItsPages() {
        HallFixture.Citizen citizen = hall.citizen("窗口缴费");
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        String form = "/desk/cases/" + id + "/fee";
        assertThat(body(get("/desk/cases/" + id, clerk()))).contains(form, "开具缴费通知书");
        assertThat(body(get(form, clerk()))).contains("证书", "10.50 元／本", "最多 3 本", "发改价格〔2016〕2559号");
        assertThat(body(post(form, clerk(), "token", token(), "quantities[0]", "4", "quantities[1]", "许多")))
                .contains("quantities1-error", "1 到 9999999", "value=\"4\"", "value=\"许多\"");
        assertThat(body(post(form, clerk(), "token", token(), "quantities[0]", "4")))
                .contains("quantities0-error", "最多收 3 本");
        assertThat(post(form, clerk(), "token", token(), "quantities[0]", "2", "quantities[1]", ""))
                .hasStatus(HttpStatus.FOUND);
        FeeNoticeView notice = desk.of(id).get(0);
        String page = "/desk/fees/" + notice.id();
        assertThat(body(get("/desk/cases/" + id, clerk()))).contains(page, "21.00 元", "待缴", "缴费通知书");
        assertThat(body(get("/approval/cases/" + id, hall.chief().signedIn())))
                .contains("/approval/fees/" + notice.id());
        assertThat(body(get(page, clerk())))
                .contains("确认收到 21.00 元", "减免由开具人以外")
                .doesNotContain("/waiver");
        assertThat(body(get(page, other()))).contains("/waiver");
        assertThat(body(post(page + "/waiver", other(), "version", "0", "basis", "文件", "reason", "困难")))
                .contains("confirmed-error", "请先勾选确认", "困难");
        assertThat(body(pay(page, "0", token(), ""))).contains("receiptNumber-error", "财政票据号码");
        MvcTestResult late = pay(page, "5", token(), "R-40001");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(late)).contains("别人刚刚办理过", "R-40001");
        String once = token();
        assertThat(pay(page, "0", once, "R-40001")).hasRedirectedUrl(page);
        assertThat(pay(page, "0", once, "R-40001")).hasRedirectedUrl(page);
        assertThat(desk.events(notice.id())).hasSize(2);
        assertThat(body(get(page, other()))).contains("/refund");
        assertThat(body(get("/my/cases/" + id, citizen.signedIn()))).contains("/my/fees/" + notice.id(), "已缴");
        assertThat(body(get("/my/fees/" + notice.id(), citizen.signedIn()))).contains("您已缴纳 21.00 元", "R-40001");
        assertThat(post(
                        page + "/refund",
                        other(),
                        "version",
                        "1",
                        "basis",
                        "决定1号",
                        "reason",
                        "多收",
                        "confirmed",
                        "true"))
                .hasRedirectedUrl(page);
        assertThat(body(get(page, clerk()))).contains("已退费", "决定1号");
    }

    private MvcTestResult pay(String page, String version, String token, String receipt) {
        return post(
                page + "/payment",
                clerk(),
                "version",
                version,
                "token",
                token,
                "amount",
                "21.00",
                "method",
                "CASH",
                "receiptNumber",
                receipt);
    }

    @Test
    void strangersFindNothing() {
        HallFixture.Citizen citizen = hall.citizen("本人");
        CaseId id = hall.accepted(citizen, OLD_AGE_BENEFIT);
        FeeNoticeId notice = issued(id);
        for (String root : List.of("/desk", "/approval", "/supervision")) {
            assertThat(get(root + "/fees/" + notice, stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(body(get(root + "/fees", stranger))).contains("还没有缴费通知书");
        }
        for (String root : List.of("/desk", "/approval")) {
            assertThat(get(root + "/cases/" + id + "/fee", stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(root + "/cases/" + id + "/fee", stranger, "token", token(), "quantities[0]", "1"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            for (String act : List.of("payment", "waiver", "calling-off", "refund")) {
                assertThat(post(root + "/fees/" + notice + "/" + act, stranger, "version", "0"))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(get("/my/fees/" + notice, hall.citizen("别人").signedIn())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/my/fees/no-id", citizen.signedIn())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(get("/my/fees/" + notice, citizen.signedIn()))).contains("请在 2026-12-07 前缴纳 21.00 元");
        SignedIn supervisor =
                hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn();
        assertThat(body(get("/supervision/fees/" + notice, supervisor))).doesNotContain("/payment");
        assertThat(view(notice).state()).isEqualTo(FeeState.OPEN);
    }

    @Test
    void theListIsNarrowedAndTakenAlong() {
        FeeNoticeView notice = view(issued(accepted()));
        clock.moveTo("2026-12-08T10:00");
        assertThat(body(get("/desk/fees?standing=LATE&text=" + notice.code(), clerk())))
                .contains("1 份", notice.caseNumber(), "逾期");
        assertThat(body(get("/desk/fees?standing=PAID&text=" + notice.code(), clerk())))
                .contains("没有符合条件的缴费通知书");
        assertThat(body(get("/desk/fees?from=2026-11-24", clerk()))).doesNotContain(notice.caseNumber());
        assertThat(body(get("/desk/fees.csv?text=" + notice.caseNumber(), clerk())))
                .contains("缴款码", notice.code(), "21.00", "待缴");
        assertThat(get("/desk/fees.xlsx", clerk())).hasStatusOk();
        assertThat(desk.countLate(FeeSide.DESK, clerk())).isPositive();
    }

    private static BigDecimal yuan(String text) {
        return new BigDecimal(text);
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<T> waiting = () -> {
                go.await();
                return act.call();
            };
            List<Future<T>> both = List.of(pool.submit(waiting), pool.submit(waiting));
            go.countDown();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            pool.shutdownNow();
        }
    }

    private MvcTestResult get(String address, SignedIn who) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private MvcTestResult post(String address, SignedIn who, String... pairs) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(user(who)).with(csrf());
        for (int at = 0; at < pairs.length; at += 2) {
            request.param(pairs[at], pairs[at + 1]);
        }
        return request.exchange();
    }

    private static @Nullable String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
