package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.calendar.PeriodUnit;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.junit.jupiter.api.Test;

class ItemDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final AccountId DRAFTER = AccountId.next();
    private static final AccountId CHECKER = AccountId.next();

    /** A draft that nothing is missing from. */
    static DraftContent whole() {
        DraftContent content = new DraftContent();
        content.organ = "民政局";
        content.name = "开办茶馆许可";
        content.basicCode = "620101999000";
        content.implementationCode = "1162100279999999003620101999000";
        content.kind = ItemKind.LICENSE;
        content.level = ItemLevel.MUNICIPAL;
        content.caseType = CaseType.COMMITMENT;
        content.applicants = new TreeSet<>(Set.of(ApplicantKind.NATURAL_PERSON));
        content.bases = List.of(new LegalBasis("茶馆管理条例", "第三条"));
        content.conditions = List.of("有茶");
        content.materials =
                List.of(new ItemContent.Material("申请书", MaterialForm.ORIGINAL, 1, MaterialSource.SELF, false));
        content.statutoryNone = true;
        content.promised = 5;
        content.steps = Usual.steps(CaseType.COMMITMENT, 5);
        content.free = true;
        content.standard = "免费";
        content.result = "茶馆许可证";
        content.places = List.of(new Particulars.Place("茶馆科", "南大街 1 号", "工作日 9:00–12:00"));
        content.enquiryPhone = "0934-8612345";
        content.complaintPhone = "12345";
        content.visits = 1;
        content.visitReason = "领取证件";
        content.onlineDepth = OnlineDepth.ACCEPTANCE;
        content.scope = HandlingScope.LOCAL;
        content.questions = List.of(new Particulars.Question("多久？", "五天。"));
        content.words = List.of("开茶馆");
        content.themes = new TreeSet<>(Set.of(Theme.WORK));
        return content;
    }

    private static ItemDraft draft(DraftContent content) {
        return new ItemDraft(new ItemCode("MZ901"), null, DepartmentId.next(), content, DRAFTER, NOW);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).returns(key, Refusal::messageKey);
    }

    private static void wrong(String field, String key, DraftContent content) {
        assertThat(content.faults())
                .anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.refusal().messageKey()).isEqualTo(key);
                })
                .hasSize(1);
    }

    @Test
    void aWholeDraftIsCheckedBySomebodyElseAndNothingIsLostInBetween() {
        ItemDraft draft = draft(whole());
        assertThat(draft.content().write()).isEqualTo(whole().write());

        draft.submit(NOW);
        refused("catalog.refused.draft-closed", () -> draft.write(Section.FEE, whole(), DRAFTER, NOW));
        refused("catalog.refused.own-draft", () -> draft.confirm(DRAFTER, "合法", NOW));
        refused("catalog.refused.opinion-missing", () -> draft.confirm(CHECKER, " ", NOW));
        refused("catalog.refused.draft-not-checked", draft::requireChecked);
        draft.sendBack(CHECKER, "请写明条款", NOW);
        assertThat(draft.toView().state()).isEqualTo(DraftState.RETURNED);
        draft.submit(NOW);
        draft.confirm(CHECKER, "合法", NOW);
        draft.requireChecked();
        refused("catalog.refused.draft-not-in-check", () -> draft.confirm(CHECKER, "合法", NOW));
    }

    @Test
    void whoMendedItMayNotCheckItEither() {
        ItemDraft draft = draft(whole());
        draft.write(Section.FEE, whole(), CHECKER, NOW);
        draft.submit(NOW);
        refused("catalog.refused.own-draft", () -> draft.confirm(CHECKER, "合法", NOW));
    }

    @Test
    void nothingIsSubmittedWhileAnElementIsMissing() {
        DraftContent content = whole();
        content.questions = List.of();
        content.scope = null;

        assertThat(content.missing()).containsExactly(Element.SCOPE, Element.QUESTIONS);
        refused("catalog.refused.element-missing", () -> draft(content).submit(NOW));
        assertThat(new DraftContent().missing()).hasSize(Element.values().length);
    }

    @Test
    void eachRefusalStandsBesideItsField() {
        assertThat(whole().faults()).isEmpty();
        DraftContent content = whole();
        content.bases = List.of(new LegalBasis("茶馆管理办法", null));
        wrong("bases-legalRank-0", "catalog.refused.licence-basis", content);

        content = whole();
        content.statutoryNone = false;
        content.statutoryLength = 4;
        content.statutoryUnit = PeriodUnit.WORKING_DAYS;
        wrong("promised", "catalog.refused.promise-beyond-law", content);

        content = whole();
        content.promised = 4;
        wrong("steps-days-0", "catalog.refused.steps-beyond-promise", content);

        content = whole();
        content.steps = content.steps.subList(0, 3);
        wrong("steps-post-0", "catalog.refused.other-steps", content);

        content = whole();
        content.free = false;
        wrong("feeBasis", "catalog.refused.fee-without-basis", content);

        content = whole();
        content.visits = 2;
        content.atMostOnce = true;
        wrong("visits", "catalog.refused.visits-at-most-once", content);

        content = whole();
        content.visitReason = null;
        wrong("visitReason", "catalog.refused.visit-without-reason", content);

        content = whole();
        content.onlineDepth = OnlineDepth.CERTIFICATE;
        wrong("onlineDepth", "catalog.refused.online-with-visits", content);

        content = whole();
        content.complaintPhone = content.enquiryPhone;
        wrong("complaintPhone", "catalog.refused.same-phone", content);

        content = whole();
        content.enquiryPhone = "8612345";
        wrong("enquiryPhone", "catalog.refused.phone", content);

        content = whole();
        content.implementationCode = "1162100279999999003620101999001";
        wrong("implementationCode", "catalog.refused.implementation-code", content);

        content = whole();
        content.business = List.of(new Particulars.BusinessCode("X01", "新办"));
        wrong("business-code-0", "catalog.refused.business-code", content);

        content = whole();
        content.noticeDays = 6;
        wrong("noticeDays", "catalog.refused.notice-days", content);
    }

    @Test
    void whatAnotherSectionStillLacksDoesNotKeepOneFromSaving() {
        DraftContent content = whole();
        content.free = false;
        ItemDraft draft = draft(whole());

        draft.write(Section.BASIC, content, DRAFTER, NOW);
        refused("catalog.refused.fee-without-basis", () -> draft.write(Section.FEE, content, DRAFTER, NOW));
        refused("catalog.refused.fee-without-basis", () -> draft.submit(NOW));
    }

    @Test
    void nineElementsAreShownOpenlyAndNeitherEightNorTen() {
        Set<Element> nine = new TreeSet<>(List.of(Element.values()).subList(0, 9));
        assertThat(new CatalogSettings(nine).nineOpenings()).hasSize(9);
        nine.remove(Element.NAME);
        assertThatIllegalArgumentException().isThrownBy(() -> new CatalogSettings(nine));
        assertThat(Element.NOTICE_SHEET).hasSize(10).doesNotHaveDuplicates();
    }
}
