package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.govhall.casework.CaseId;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.organization.Reaches;
import org.govhall.payment.FeeNoticeId;
import org.govhall.payment.FeesFixture;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 收费异常: what somebody changed behind the program, what is not paid in time, what was paid back; each once. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeSignsTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 100);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CardSweep sweep;

    @Autowired
    private CardDesk desk;

    @Autowired
    private Probes probes;

    @Autowired
    private Reaches reaches;

    private HallFixture hall;
    private FeesFixture fees;
    private SignedIn supervisor;

    @BeforeAll
    void aHallThatCharges() {
        clock.moveTo("2026-11-23T10:00");
        hall = HallFixture.open(context);
        fees = new FeesFixture(context);
        fees.charge(HallFixture.OLD_AGE_BENEFIT);
        supervisor = hall.official("监察甲", Rank.SECTION_MEMBER, Role.SUPERVISOR).signedIn();
    }

    @BeforeEach
    void mondayMorning() {
        clock.moveTo("2026-11-23T10:00");
        jdbc.sql("delete from supervision_mark").update();
    }

    private FeeNoticeId notice() {
        CaseId id = hall.accepted(hall.citizen("缴费人"), HallFixture.OLD_AGE_BENEFIT);
        return fees.notice(id, hall.clerk().signedIn());
    }

    private List<CardRow> cards(Irregularity what, FeeNoticeId notice) {
        return desk
                .list(
                        reaches.asSupervisor(supervisor),
                        CardFilter.of(CardFilter.Standing.ALL, AbnormalityKind.FEE),
                        FIRST_PAGE)
                .stream()
                .filter(card ->
                        card.irregularity() == what && card(card).subject().equals(notice.value()))
                .toList();
    }

    private CardView card(CardRow row) {
        return context.getBean(Cards.class).findById(row.id()).orElseThrow().toView();
    }

    private void change(FeeNoticeId id, String column, Object to) {
        jdbc.sql("update payment_notice set " + column + " = :to where id = :id")
                .param("to", to)
                .param("id", id.value())
                .update();
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void anAmountThatTheStandardDoesNotGiveIsARedCardOnce() {
        FeeNoticeId honest = notice();
        FeeNoticeId changed = notice();
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_NOT_BY_STANDARD, changed)).isEmpty();

        change(changed, "amount", new BigDecimal("210.00"));
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_NOT_BY_STANDARD, honest)).isEmpty();
        List<CardRow> found = cards(Irregularity.FEE_NOT_BY_STANDARD, changed);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).level()).isEqualTo(AlertLevel.RED);
        assertThat(page("/supervision/cards/" + found.get(0).id(), supervisor))
                .contains("收费与标准不符", "21.00 → 210.00", "/supervision/fees/" + changed, "窗甲", "收费异常");
        assertThat(page("/supervision/fees/" + changed, supervisor)).contains("210.00");
        assertThat(page("/supervision/cards?kind=FEE", supervisor)).contains("收费与标准不符");
    }

    @Test
    void whatIsBeyondTheStandardOrWasPaidOtherwiseIsFoundAmongOldOnesToo() {
        FeeNoticeId beyond = notice();
        jdbc.sql("update payment_notice_line set quantity = 9, amount = 94.50 where notice_id = :id")
                .param("id", beyond.value())
                .update();
        change(beyond, "amount", new BigDecimal("94.50"));
        FeeNoticeId paid = notice();
        fees.paid(paid, hall.clerk().signedIn());
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_NOT_BY_STANDARD, beyond)).hasSize(1);

        clock.advance(Duration.ofHours(2));
        sweep.sweep();
        change(paid, "paid_amount", new BigDecimal("20.00"));
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_NOT_BY_STANDARD, paid)).isEmpty();
        clock.advance(Duration.ofHours(23));
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_NOT_BY_STANDARD, paid)).hasSize(1);
    }

    @Test
    void aFeeThatIsNotPaidByItsDayIsAWarningUntilItIsSettled() {
        FeeNoticeId id = notice();
        clock.moveTo("2026-12-07T16:00");
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_LATE, id)).isEmpty();
        clock.moveTo("2026-12-08T09:30");
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_LATE, id)).hasSize(1).first().satisfies(card -> {
            assertThat(card.level()).isEqualTo(AlertLevel.WARNING);
            assertThat(card(card).state()).isEqualTo(CardState.WARNED);
            assertThat(page("/desk/cards/" + card.id(), hall.clerk().signedIn()))
                    .contains("至今没有缴纳", "2026-12-07 17:30", "/desk/fees/" + id);
        });
        fees.paid(id, hall.clerk().signedIn());
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_LATE, id))
                .hasSize(1)
                .first()
                .satisfies(card -> assertThat(card(card).state()).isEqualTo(CardState.LAPSED));
    }

    @Test
    void aFeeThatWasPaidLateIsRecorded() {
        FeeNoticeId id = notice();
        clock.moveTo("2026-12-09T09:30");
        fees.paid(id, hall.clerk().signedIn());
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_LATE, id)).hasSize(1);
    }

    @Test
    void whatIsPaidBackIsAskedAboutOnce() {
        FeeNoticeId id = notice();
        fees.paid(id, hall.clerk().signedIn());
        fees.refunded(id, hall.secondClerk().signedIn());
        sweep.sweep();
        sweep.sweep();
        assertThat(cards(Irregularity.FEE_REFUNDED, id)).hasSize(1).first().satisfies(card -> {
            assertThat(card.level()).isEqualTo(AlertLevel.YELLOW);
            assertThat(page("/supervision/cards/" + card.id(), supervisor))
                    .contains("退还", "21.00", "窗甲", "/supervision/fees/" + id, "/supervision/cases/");
        });
    }

    @Test
    void aFeeDatedBeforeTheReceiptOfItsCaseRaisesADoubt() {
        FeeNoticeId honest = notice();
        FeeNoticeId early = notice();
        fees.paid(early, hall.clerk().signedIn());
        change(early, "paid_on", LocalDate.of(2026, 11, 20));
        LocalDate day = LocalDate.of(2026, 11, 23);
        List<Finding> found = probes.look(new Period(day, day)).stream()
                .filter(finding -> finding.probe() == Probe.FEE_BEFORE_RECEIPT)
                .toList();
        assertThat(found)
                .extracting(Finding::onceKey)
                .contains(early.toString())
                .doesNotContain(honest.toString());
        assertThat(found.get(0)).satisfies(finding -> {
            assertThat(finding.from()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(finding.cases()).hasSize(1);
        });
        assertThat(page("/supervision/doubts?probe=FEE_BEFORE_RECEIPT", supervisor))
                .contains("收费日期早于收件");
    }
}
