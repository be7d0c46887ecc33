package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.Refused.refused;
import static org.govhall.casework.TestCases.aCase;
import static org.govhall.casework.TestCases.clerk;
import static org.govhall.testing.MovableClock.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 送达: each way has its own proof, and what was proved is kept. */
class DeliveryTest {

    private static final Instant LATER = at("2026-11-18T11:00");

    @Test
    void atTheCounterSomebodySigns() {
        refused(() -> Delivery.atCounter(" ", SignerRelation.SELF), "casework.refused.no-signer");

        ServiceCase delivered = aCase().completed();
        delivered.deliver(Delivery.atCounter(" 张小明 ", SignerRelation.ADULT_FAMILY), clerk(), LATER);
        CaseView view = delivered.toView();
        assertThat(view.delivery()).isEqualTo(Delivery.atCounter("张小明", SignerRelation.ADULT_FAMILY));
        assertThat(view.deliveredAt()).isEqualTo(LATER);
        assertThat(view.deliveredBy()).isEqualTo(clerk().officer());
        assertThat(view.trail()).last().returns("张小明", TrailEntry::note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EM12", "EM 1234-5678", "123456789012345678901234567890123"})
    void byPostItNeedsATrackingNumber(String number) {
        refused(() -> Delivery.byPost(number, "庆阳市西峰区某路 1 号"), "casework.refused.tracking-number");
    }

    @Test
    void byPostItNeedsAnAddressAndTheNumberIsReadAsTyped() {
        refused(() -> Delivery.byPost("EM123456789CN", ""), "casework.refused.no-address");
        assertThat(Delivery.byPost(" em 123456789 cn", "某路 1 号").trackingNumber())
                .isEqualTo("EM123456789CN");
    }

    @Test
    void electronicallyItNeedsConsent() {
        refused(() -> Delivery.electronic("someone@example.org", false), "casework.refused.no-consent");
        refused(() -> Delivery.electronic(" ", true), "casework.refused.no-address");
        assertThat(Delivery.electronic("someone@example.org", true).way()).isEqualTo(DeliveryWay.ELECTRONIC);
    }

    @Test
    void whoRefusesToSignHasItLeftBehindBeforeTwoWitnesses() {
        refused(() -> Delivery.leftBehind("", "住所", "甲", "乙"), "casework.refused.no-refusal");
        refused(() -> Delivery.leftBehind("不服", " ", "甲", "乙"), "casework.refused.no-address");
        refused(() -> Delivery.leftBehind("不服", "住所", "甲", ""), "casework.refused.two-witnesses");
        refused(() -> Delivery.leftBehind("不服", "住所", "甲", " 甲"), "casework.refused.two-witnesses");
        assertThat(Delivery.leftBehind("不服", "住所", "甲", "乙").witnesses()).isEqualTo("甲、乙");
    }
}
