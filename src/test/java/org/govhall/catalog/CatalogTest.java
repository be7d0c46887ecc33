package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.NewCenter;
import org.govhall.organization.NewDepartment;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.OrganizationSetup;
import org.govhall.organization.ReceptionHours;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class CatalogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ItemCode SENIOR_CARD = new ItemCode("MZ006");

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogSetup setup;

    @Autowired
    private CatalogLoader loader;

    @Autowired
    private CatalogMemory memory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OrganizationSetup organization;

    @Autowired
    private OrganizationDirectory directory;

    private CenterId center = CenterId.next();
    private DepartmentId department = DepartmentId.next();

    @BeforeEach
    void openACentre() {
        center = organization.openCenter(new NewCenter(
                "中心" + center,
                CenterKind.CITY,
                "621000",
                null,
                "南大街 1 号",
                "0934-0000001",
                "0934-0000002",
                ReceptionHours.STANDARD));
        department = directory
                .departmentOf("民政局", "621000")
                .map(DepartmentView::id)
                .orElseGet(() -> organization.recordDepartment(
                        new NewDepartment("庆阳市民政局", "民政局", "民政局", "116210027999999900", "621000", null, true)));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    private static String file() throws IOException {
        return new ClassPathResource("reference/items.csv").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theWholeCatalogueIsThereAfterTheStart() {
        assertThat(catalog.all()).hasSizeGreaterThanOrEqualTo(163);

        RevisionView guide = catalog.guide(SENIOR_CARD, TODAY).orElseThrow();

        assertThat(guide.name()).isEqualTo("老年人优待证办理");
        assertThat(guide.organ()).isEqualTo("民政局");
        assertThat(guide.kind()).isEqualTo(ItemKind.PUBLIC_SERVICE);
        assertThat(guide.caseType()).isEqualTo(CaseType.IMMEDIATE);
        assertThat(guide.statutory()).isNull();
        assertThat(guide.legalBases()).containsExactly(new LegalBasis("老年人权益保障法", "第五十三条"));
        assertThat(guide.conditions()).startsWith("年满60周岁");
        assertThat(guide.everydayWords()).startsWith("办老年证");
        assertThat(guide.materials())
                .extracting(MaterialView::ordinal, MaterialView::name, MaterialView::form, MaterialView::count)
                .containsExactly(
                        tuple(1, "居民身份证", MaterialForm.ORIGINAL, 1), tuple(2, "近期一寸免冠照片", MaterialForm.ORIGINAL, 2));
        assertThat(catalog.revision(guide.id())).isEqualTo(guide);
    }

    @Test
    void thePeriodsCarryTheUnitOfTheirLaw() {
        assertThat(statutory("RS011")).isEqualTo(new LegalPeriod(90, PeriodUnit.NATURAL_DAYS));
        assertThat(statutory("GA003")).isEqualTo(new LegalPeriod(60, PeriodUnit.NATURAL_DAYS));
        assertThat(statutory("MZ001")).isEqualTo(new LegalPeriod(60, PeriodUnit.WORKING_DAYS));
        assertThat(statutory("ZR001")).isEqualTo(new LegalPeriod(30, PeriodUnit.WORKING_DAYS));
    }

    private LegalPeriod statutory(String code) {
        return Objects.requireNonNull(
                catalog.guide(new ItemCode(code), TODAY).orElseThrow().statutory());
    }

    @Test
    void theSameFileIsNotLoadedTwice() throws IOException {
        assertThat(loader.load(file())).isZero();
    }

    @Test
    void aChangedFileRevisesOnlyTheItemsThatChanged() throws IOException {
        ItemCode changed = new ItemCode("NY006");
        ItemCode same = new ItemCode("NY007");
        RevisionView before = catalog.guide(changed, TODAY).orElseThrow();
        RevisionView untouched = catalog.guide(same, TODAY).orElseThrow();

        String edited = file().replace("农机购置与应用补贴申领", "农机购置补贴申领");
        assertThat(loader.load(edited)).isEqualTo(1);

        RevisionView after = catalog.guide(changed, TODAY).orElseThrow();
        assertThat(after.name()).isEqualTo("农机购置补贴申领");
        assertThat(after.number()).isEqualTo(2);
        assertThat(after.itemId()).isEqualTo(before.itemId());
        assertThat(catalog.revision(before.id()))
                .returns("农机购置与应用补贴申领", RevisionView::name)
                .returns(TODAY, RevisionView::supersededOn);
        assertThat(catalog.guide(changed, TODAY.minusDays(1)).orElseThrow().id())
                .isEqualTo(before.id());
        assertThat(catalog.guide(same, TODAY)).contains(untouched);
        assertThat(loader.load(edited)).isZero();
        assertThat(loader.load(file())).as("and back again").isEqualTo(1);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_1)
    void whatIsOfferedAtACentreCanBeAppliedForThere() {
        setup.offerAll(
                center, Map.of(SENIOR_CARD, department, new ItemCode("MZ007"), department), LocalDate.of(2026, 1, 1));

        Applicable applicable = catalog.requireApplicable(SENIOR_CARD, center, TODAY);

        assertThat(applicable.department()).isEqualTo(department);
        assertThat(applicable.revision().itemCode()).isEqualTo(SENIOR_CARD);
        assertThat(catalog.offerings(SENIOR_CARD, TODAY))
                .contains(new OfferingView(center, department, LocalDate.of(2026, 1, 1), null));
        refused(
                "catalog.refused.not-offered",
                () -> catalog.requireApplicable(SENIOR_CARD, center, LocalDate.of(2025, 12, 31)));
        refused("catalog.refused.not-offered", () -> catalog.requireApplicable(SENIOR_CARD, CenterId.next(), TODAY));
        refused("catalog.refused.offered-already", () -> setup.offer(SENIOR_CARD, center, department, TODAY));
    }

    @Test
    void anOfferingThatEndedIsRefusedFromTheNextDayAndCanBeginAnew() {
        ItemCode code = new ItemCode("MZ014");
        setup.offer(code, center, department, LocalDate.of(2026, 1, 1));
        setup.endOffering(code, center, TODAY);

        assertThat(catalog.requireApplicable(code, center, TODAY).department()).isEqualTo(department);
        refused("catalog.refused.not-offered", () -> catalog.requireApplicable(code, center, TODAY.plusDays(1)));

        setup.offer(code, center, department, TODAY.plusDays(7));
        assertThat(catalog.requireApplicable(code, center, TODAY.plusDays(7)).department())
                .isEqualTo(department);
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_1)
    void whatIsNotOnTheListMayNotBeHandled() {
        refused("catalog.refused.not-on-list", () -> catalog.requireApplicable(new ItemCode("ZZ999"), center, TODAY));
        refused("catalog.refused.not-on-list", () -> setup.offer(new ItemCode("ZZ999"), center, department, TODAY));
        refused(
                "catalog.refused.not-in-force",
                () -> catalog.requireApplicable(SENIOR_CARD, center, LocalDate.of(2001, 1, 1)));
    }

    @Test
    @Rule(LifecycleRule.RECEIVING_1)
    void aCancelledOrDelegatedItemIsRefusedWithTheDecision() {
        ItemCode cancelled = new ItemCode("SC013");
        ItemCode delegated = new ItemCode("SC012");
        setup.offerAll(center, Map.of(cancelled, department, delegated, department), LocalDate.of(2026, 1, 1));
        setup.cancel(cancelled, "国发〔2026〕9号", TODAY);
        setup.delegate(delegated, "甘政发〔2026〕9号", "各县（区）市场监督管理局", TODAY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalog.requireApplicable(cancelled, center, TODAY))
                .returns("catalog.refused.cancelled", Refusal::messageKey)
                .satisfies(refusal -> assertThat(refusal.getArguments()).contains("国发〔2026〕9号"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> catalog.requireApplicable(delegated, center, TODAY))
                .returns("catalog.refused.delegated", Refusal::messageKey)
                .satisfies(refusal -> assertThat(refusal.getArguments()).contains("各县（区）市场监督管理局"));
        assertThat(catalog.requireApplicable(cancelled, center, TODAY.minusDays(1))
                        .department())
                .isEqualTo(department);
        assertThat(catalog.guide(cancelled, TODAY)).isPresent();
    }

    @Test
    void aTransactionReadsItsOwnChangesAndARolledBackOneLeavesNothing() {
        ItemCode code = new ItemCode("MZ015");
        transaction.executeWithoutResult(status -> {
            setup.offer(code, center, department, LocalDate.of(2026, 1, 1));
            assertThat(catalog.offerings(code, TODAY))
                    .extracting(OfferingView::center)
                    .contains(center);
            status.setRollbackOnly();
        });

        assertThat(catalog.offerings(code, TODAY))
                .extracting(OfferingView::center)
                .doesNotContain(center);
    }

    @Test
    void theCardForOldPeopleIsFoundByItsEverydayName() {
        assertThat(catalog.search("老年证", 3)).first().returns(SENIOR_CARD, ItemSummary::code);
        assertThat(catalog.search("公积金", 2)).hasSize(2);
    }

    @Test
    void aChangeMadeByAnotherNodeIsSeenOnceThisOneLooks() {
        ItemCode code = new ItemCode("MZ011");
        assertThat(catalog.standing(code)).contains(Standing.PUBLISHED);

        jdbc.sql("update catalog_item set status = 'CANCELLED', decision = '国发〔2026〕9号', decided_on = date '2026-11-01'"
                        + " where code = 'MZ011'")
                .update();
        jdbc.sql("update catalog_edition set edition_number = edition_number + 1")
                .update();
        memory.forget();

        assertThat(catalog.standing(code).orElseThrow().status()).isEqualTo(ItemStatus.CANCELLED);
    }
}
