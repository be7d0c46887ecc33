package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.junit.jupiter.api.Test;

class ServiceItemTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final ServiceItem item = new ServiceItem(ItemId.next(), new ItemCode("SC901"), "620103001000");

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    @Test
    void aCancelledItemIsOpenUntilTheDayOfTheDecision() {
        item.cancel("国发〔2026〕3号", MAY);

        assertThat(item.standing().isOpen(MAY.minusDays(1))).isTrue();
        assertThat(item.standing().isOpen(MAY)).isFalse();
        assertThat(item.standing().decision()).isEqualTo("国发〔2026〕3号");
    }

    @Test
    void aDelegatedItemNamesWhoHandlesIt() {
        item.delegate("国发〔2026〕3号", "各县（区）市场监督管理局", Set.of(), MAY);

        assertThat(item.standing())
                .returns(ItemStatus.DELEGATED, Standing::status)
                .returns("各县（区）市场监督管理局", Standing::delegatedTo);
        refused("catalog.refused.already-decided", () -> item.cancel("国发〔2026〕4号", MAY));
    }

    @Test
    void aDecisionNamesItsDocumentAndADelegationItsReceiver() {
        refused("catalog.refused.decision-unnamed", () -> item.cancel(" ", MAY));
        refused("catalog.refused.delegate-unnamed", () -> item.delegate("国发〔2026〕3号", " ", Set.of(), MAY));
        assertThat(item.standing()).isEqualTo(Standing.PUBLISHED);
    }

    @Test
    void aBasicCodeHasTwelveDigits() {
        refused("catalog.refused.basic-code", () -> new ServiceItem(ItemId.next(), new ItemCode("SC901"), "6201"));
    }

    @Test
    void aVersionIsReplacedOnceAndNeverInThePast() {
        ItemRevision first = ItemRevision.first(item.id(), Contents.aLicence().build(), MAY, null);
        refused(
                "catalog.refused.revision-in-the-past",
                () -> first.supersede(Contents.aLicence().build(), MAY.minusDays(1), null));

        first.supersede(Contents.aLicence().promising(5).build(), MAY.plusDays(9), null);

        assertThat(first.supersededOn()).isEqualTo(MAY.plusDays(9));
        refused(
                "catalog.refused.not-the-last-revision",
                () -> first.supersede(Contents.aLicence().build(), MAY.plusDays(20), null));
    }

    @Test
    void anOfferingEndsOnceAndNotBeforeItBegan() {
        Offering offering = new Offering(item.id(), CenterId.next(), DepartmentId.next(), MAY);

        refused("catalog.refused.offering-ends-early", () -> offering.end(MAY.minusDays(1)));
        offering.end(MAY);
        refused("catalog.refused.offering-ended", () -> offering.end(MAY.plusDays(1)));
    }
}
