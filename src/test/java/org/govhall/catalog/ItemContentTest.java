package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.govhall.catalog.Contents.aLicence;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.kernel.Refusal;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.Test;

class ItemContentTest {

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    @Test
    @Rule(LifecycleRule.CLOCK_3)
    void nobodyPromisesMoreThanTheLawAllows() {
        assertThat(aLicence().promising(20).build().promised().days()).isEqualTo(20);
        refused(
                "catalog.refused.promise-beyond-law",
                () -> aLicence().promising(21).build());
    }

    @Test
    void aPeriodInNaturalDaysHoldsFewerWorkingDays() {
        LegalPeriod week = new LegalPeriod(7, PeriodUnit.NATURAL_DAYS);

        assertThat(aLicence().statutory(week).promising(5).build().statutory()).isEqualTo(week);
        refused(
                "catalog.refused.promise-beyond-law",
                () -> aLicence().statutory(week).promising(6).build());
    }

    @Test
    void whereTheLawSetsNoPeriodAnyPromiseStands() {
        assertThat(aLicence().statutory(null).promising(90).build().statutory()).isNull();
    }

    @Test
    void aPowerNeedsALawAndAServiceDoesNot() {
        refused("catalog.refused.no-basis", () -> aLicence().withoutBasis().build());
        assertThat(aLicence()
                        .kind(ItemKind.PUBLIC_SERVICE)
                        .withoutBasis()
                        .build()
                        .legalBases())
                .isEmpty();
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void aFeeNeedsABasis() {
        refused("catalog.refused.fee-without-basis", () -> new Fee(false, "20元/证", null));
        refused("catalog.refused.fee-without-basis", () -> ItemsFile.fee("20元/证", "证"));
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void aFeeNamesItsBasisWhereverItIsWritten() {
        assertThat(ItemsFile.fee("40元/证（发改价格〔2003〕2322号）", "证"))
                .returns(false, Fee::free)
                .returns("发改价格〔2003〕2322号", Fee::basis);
        assertThat(ItemsFile.fee("登记证书、号牌、行驶证工本费按发改价格〔2004〕2831号收取", "证").basis())
                .isEqualTo("发改价格〔2004〕2831号");
        assertThat(ItemsFile.fee("防空地下室易地建设费按省定标准", "证").basis()).isEqualTo("省定标准");
        assertThat(ItemsFile.fee("免费（依法先缴纳税款）", "证").free()).isTrue();
        assertThat(ItemsFile.fee("首次申领免费，换领、补领收取工本费（居住证暂行条例第二十一条，标准按省定）", "证").free())
                .isFalse();
    }

    @Test
    @Rule(LifecycleRule.FEES)
    void theStandardGivesTheAmountAndNothingElse() {
        FeeLine page = new FeeLine("查询证明", new BigDecimal("10.5"), "份", 3);
        assertThat(page.price()).isEqualTo(new BigDecimal("10.50"));
        assertThat(page.of(3)).isEqualTo(new BigDecimal("31.50"));
        refused("catalog.refused.fee-quantity", () -> page.of(0));
        refused("catalog.refused.fee-quantity-most", () -> page.of(4));
        refused("catalog.refused.fee-line-price", () -> new FeeLine("证", new BigDecimal("0.00"), "本", null));
        refused("catalog.refused.fee-line-price", () -> new FeeLine("证", new BigDecimal("1.005"), "本", null));
        refused("catalog.refused.fee-line-unnamed", () -> new FeeLine(" ", BigDecimal.ONE, "本", null));
        refused("catalog.refused.fee-line-unit", () -> new FeeLine("证", BigDecimal.ONE, " ", null));
        refused("catalog.refused.fee-line-most", () -> new FeeLine("证", BigDecimal.ONE, "本", 0));
        refused("catalog.refused.free-with-prices", () -> new Fee(true, "免费", null, List.of(page)));
        refused(
                "catalog.refused.fee-line-twice",
                () -> aLicence()
                        .costing(new Fee(false, "10.5 元", "发改价格〔2016〕1 号", List.of(page, page)))
                        .build());
    }

    @Test
    void pricesAreTakenFromTheWordsOfTheStandard() {
        assertThat(ItemsFile.fee("住宅类不动产登记费80元/件，非住宅类550元/件（发改价格规〔2016〕2559号）", "不动产权证书")
                        .lines())
                .containsExactly(
                        new FeeLine("住宅类不动产登记费", new BigDecimal("80.00"), "件", null),
                        new FeeLine("非住宅类", new BigDecimal("550.00"), "件", null));
        assertThat(ItemsFile.fee("20元/证（发改价格〔2003〕2322号）", "居民身份证").lines())
                .containsExactly(new FeeLine("居民身份证", new BigDecimal("20.00"), "证", null));
        assertThat(ItemsFile.fee("通行证60元/本，签注按次收费（发改价格〔2019〕914号）", "证").lines())
                .extracting(FeeLine::name)
                .containsExactly("通行证");
        assertThat(ItemsFile.fee("防空地下室易地建设费按省定标准", "证").hasPrices()).isFalse();
    }

    @Test
    void onTheSpotMeansNoDaysAndNoProcedureThatTakesThem() {
        assertThat(aLicence()
                        .onTheSpot()
                        .with(SpecialProcedureKind.SITE_VISIT)
                        .build()
                        .promised()
                        .days())
                .isZero();
        refused("catalog.refused.on-the-spot", () -> aLicence().promising(0).build());
        refused(
                "catalog.refused.on-the-spot",
                () -> aLicence().onTheSpot().promising(1).build());
        refused(
                "catalog.refused.on-the-spot-with-procedure",
                () -> aLicence().onTheSpot().with(SpecialProcedureKind.HEARING).build());
    }

    @Test
    void somebodyMustBeAbleToApply() {
        refused("catalog.refused.nobody-may-apply", () -> aLicence().forNobody().build());
    }

    @Test
    void aMaterialIsAskedForOnceAndCounted() {
        ItemContent.Material form =
                new ItemContent.Material("申请书", MaterialForm.ORIGINAL, 1, MaterialSource.SELF, false);

        refused(
                "catalog.refused.material-twice",
                () -> aLicence().asking(form, form).build());
        refused(
                "catalog.refused.material-count",
                () -> new ItemContent.Material("申请书", MaterialForm.COPY, 0, MaterialSource.SELF, false));
        refused(
                "catalog.refused.material-unnamed",
                () -> new ItemContent.Material(" ", MaterialForm.COPY, 1, MaterialSource.SELF, false));
    }

    @Test
    void onlyASiteVisitLeavesTheClockRunning() {
        for (SpecialProcedureKind kind : SpecialProcedureKind.values()) {
            assertThat(kind.stopsTheClock()).isEqualTo(kind != SpecialProcedureKind.SITE_VISIT);
        }
    }
}
