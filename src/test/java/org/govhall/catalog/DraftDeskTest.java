package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govhall.casework.HallFixture;
import org.govhall.casework.HallFixture.Official;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Rank;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

@PostgresTest
class DraftDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static @Nullable HallFixture opened;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    private Keeper officer = Keeper.checking(AccountId.next(), "", Set.of());
    private Keeper administrator = officer;

    @BeforeEach
    void openTheHall() {
        clock.moveTo("2026-11-23T10:00");
        if (opened == null) {
            opened = HallFixture.open(context);
        }
        officer = desk.keeper(opened.officer().signedIn()).orElseThrow();
        Official official = opened.official("管理丙", Rank.SECTION_HEAD, Role.ADMINISTRATOR);
        administrator = desk.keeper(official.signedIn()).orElseThrow();
    }

    private DraftId checked(String code, int basic) {
        DraftId id = desk.begin(officer, code, "开办茶馆许可" + basic);
        DraftContent content = ItemDraftTest.whole();
        content.basicCode = "620101" + basic + "000";
        content.implementationCode = content.implementationCode.substring(0, 19) + content.basicCode;
        for (Section section : Section.values()) {
            desk.write(officer, id, version(id), section, content);
        }
        desk.submit(officer, id, version(id));
        desk.confirm(administrator, id, version(id), "符合法律规定");
        return id;
    }

    private long version(DraftId id) {
        return desk.find(officer, id).version();
    }

    @Test
    void aNewItemIsPublishedAndTakesEffectByItselfAtMidnightOfTheHall() {
        DraftId id = checked("MZ901", 991);
        desk.publish(officer, id, version(id), "庆民发〔2026〕12号", LocalDate.of(2026, 11, 25));
        ItemCode code = new ItemCode("MZ901");

        clock.moveTo("2026-11-24T23:59");
        assertThat(catalog.all()).extracting(ItemSummary::code).doesNotContain(code);
        assertThat(catalog.search("开茶馆", 5)).extracting(ItemSummary::code).doesNotContain(code);
        clock.moveTo("2026-11-25T00:00");
        assertThat(catalog.all()).extracting(ItemSummary::code).contains(code);
        assertThat(catalog.search("开茶馆", 1)).extracting(ItemSummary::code).containsExactly(code);
        assertThat(catalog.guide(code, LocalDate.of(2026, 11, 25)).orElseThrow())
                .returns("庆民发〔2026〕12号", RevisionView::documentNumber)
                .returns("0934-8612345", revision -> revision.particulars().enquiryPhone());
        assertThat(desk.changes(desk.find(officer, id)))
                .extracting(ChangeLog.Entry::act)
                .contains(
                        ChangeLog.Act.BEGUN,
                        ChangeLog.Act.SAVED,
                        ChangeLog.Act.SUBMITTED,
                        ChangeLog.Act.CONFIRMED,
                        ChangeLog.Act.PUBLISHED);
    }

    @Test
    void theNextVersionEndsTheOneBeforeAndNothingElse() {
        ItemCode code = new ItemCode("MZ014");
        RevisionView before = catalog.guide(code, TODAY).orElseThrow();
        DraftId id = desk.revise(officer, code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.revise(officer, code))
                .returns("catalog.refused.draft-open", Refusal::messageKey);
        DraftContent content = desk.find(officer, id).content();
        assertThat(content.missing()).as("an item of the file is whole").isEmpty();
        assertThat(content.faults()).isEmpty();
        content.promised = 8;
        content.steps = Usual.steps(CaseType.COMMITMENT, 8);
        desk.write(officer, id, version(id), Section.STEPS, content);
        desk.submit(officer, id, version(id));
        desk.confirm(administrator, id, version(id), "同意");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.publish(officer, id, version(id), "文", TODAY.minusDays(1)))
                .returns("catalog.refused.published-in-the-past", Refusal::messageKey);
        desk.publish(officer, id, version(id), "庆民发〔2026〕13号", TODAY);

        assertThat(catalog.guide(code, TODAY).orElseThrow().promised().days()).isEqualTo(8);
        assertThat(catalog.revision(before.id()))
                .returns(before.promised(), RevisionView::promised)
                .returns(TODAY, RevisionView::supersededOn);
    }

    @Test
    void everyItemOfTheFileIsWholeButForWhatItsPlaceTells() {
        for (ItemSummary line : catalog.all()) {
            DraftContent content = DraftContent.of(catalog.revision(line.revision()));
            assertThat(content.missing())
                    .as(line.code().value())
                    .isSubsetOf(Element.CODES, Element.PLACES, Element.PHONES);
            assertThat(content.faults()).as(line.code().value()).isEmpty();
        }
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsRefused() throws Exception {
        DraftId id = checked("MZ902", 992);
        long version = version(id);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<RevisionId>> answers = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            answers.add(two.submit(() -> {
                start.await();
                return desk.publish(officer, id, version, "庆民发〔2026〕14号", TODAY);
            }));
        }
        start.countDown();
        List<Throwable> failures = new ArrayList<>();
        for (Future<RevisionId> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        two.shutdown();

        assertThat(failures).hasSize(1).allMatch(OptimisticLockingFailureException.class::isInstance);
        assertThat(catalog.history(new ItemCode("MZ902"))).hasSize(1);
    }

    @Test
    void whoSavesWhatSomebodyElseHasChangedIsTold() {
        DraftId id = desk.begin(officer, "MZ903", "茶馆");
        DraftContent content = desk.find(officer, id).content();
        desk.write(officer, id, 0, Section.CONDITIONS, content);
        content.conditions = List.of("有茶");
        desk.write(officer, id, version(id), Section.CONDITIONS, content);
        assertThatThrownBy(() -> desk.write(officer, id, 0, Section.CONDITIONS, content))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(desk.changes(desk.find(officer, id)))
                .anyMatch(entry -> "conditions".equals(entry.field()) && "有茶".equals(entry.says()));
    }

    @Test
    void theCentresChosenOfferItFromItsFirstDay() {
        DraftId id = desk.begin(officer, "MZ904", "茶馆四");
        DraftContent content = ItemDraftTest.whole();
        content.basicCode = "620101994000";
        content.implementationCode = "1162100279999999003620101994000";
        content.places = List.of();
        content.centers =
                new TreeSet<>(List.of(Objects.requireNonNull(opened).center().toString()));
        for (Section section : Section.values()) {
            desk.write(officer, id, version(id), section, content);
        }
        desk.submit(officer, id, version(id));
        desk.confirm(administrator, id, version(id), "同意");
        desk.publish(officer, id, version(id), "庆民发〔2026〕15号", TODAY);

        assertThat(catalog.requireApplicable(new ItemCode("MZ904"), opened.center(), TODAY)
                        .department())
                .isEqualTo(opened.department());
    }

    @Test
    void codesAndNamesAreRefusedBesideTheirFields() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.begin(officer, "MZ006", "茶馆"))
                .returns("catalog.refused.code-taken", Refusal::messageKey)
                .returns("code", Refusal::field);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.begin(officer, "茶", "茶馆"))
                .returns("catalog.refused.code-shape", Refusal::messageKey);
        assertThatExceptionOfType(NotKept.class).isThrownBy(() -> desk.revise(officer, new ItemCode("SC001")));
    }
}
