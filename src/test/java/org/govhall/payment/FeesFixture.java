package org.govhall.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.catalog.Fee;
import org.govhall.catalog.FeeFixture;
import org.govhall.catalog.FeeLine;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.springframework.context.ApplicationContext;

/** Fees for tests of other modules and of pages. */
public final class FeesFixture {

    /** Certificates at 10.50 yuan, three at most, and a plate at 80 yuan. */
    public static final Fee STANDARD = new Fee(
            false,
            "证书10.50元/本，标牌80元/块",
            "发改价格〔2016〕2559号",
            List.of(
                    new FeeLine("证书", new BigDecimal("10.50"), "本", 3),
                    new FeeLine("标牌", new BigDecimal("80"), "块", null)));

    private final ApplicationContext context;

    public FeesFixture(ApplicationContext context) {
        this.context = context;
    }

    /** The item costs something from today on. */
    public void charge(ItemCode item) {
        FeeFixture.charge(
                context,
                item,
                LocalDate.ofInstant(context.getBean(Clock.class).instant(), context.getBean(ZoneId.class)),
                STANDARD);
    }

    /** A notice of two certificates: 21.00 yuan. */
    public FeeNoticeId notice(CaseId id, SignedIn clerk) {
        return context.getBean(FeeDesk.class)
                .issue(clerk, id, Map.of(0, 2), UUID.randomUUID().toString());
    }

    /** The notice is paid in cash. */
    public void paid(FeeNoticeId id, SignedIn clerk) {
        FeeNoticeView notice = context.getBean(FeeDirectory.class).notice(id).orElseThrow();
        context.getBean(FeeDesk.class)
                .pay(
                        clerk,
                        id,
                        notice.version(),
                        new FeeDesk.Payment(
                                PaymentMethod.CASH,
                                "R-" + notice.code(),
                                notice.amount(),
                                UUID.randomUUID().toString()));
    }

    /** What was paid is paid back. */
    public void refunded(FeeNoticeId id, SignedIn other) {
        FeeNoticeView notice = context.getBean(FeeDirectory.class).notice(id).orElseThrow();
        context.getBean(FeeDesk.class).refund(other, id, notice.version(), "退费决定〔2026〕1号", "重复缴纳");
    }
}
