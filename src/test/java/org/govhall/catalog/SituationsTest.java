package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.WorkingDays;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the answers of an applicant leave of the materials. */
class SituationsTest {

    private static final List<String> MATERIALS = List.of("申请书", "身份证", "委托书", "租赁合同", "房产证");

    private static Particulars.Situation said(
            String question, String choice, @Nullable String needs, @Nullable String drops) {
        return new Particulars.Situation(question, choice, needs, drops);
    }

    private static final List<Particulars.Situation> ROWS = List.of(
            said("谁来办？", "本人", null, null),
            said("谁来办？", "代理人", "委托书", null),
            said("场所是谁的？", "租的", "租赁合同", null),
            said("场所是谁的？", "自己的", "房产证", null),
            said("场所是谁的？", "网上经营，没有场所", null, "身份证"));

    private static Particulars particulars(List<Particulars.Situation> rows) {
        DraftContent draft = new DraftContent();
        draft.situations = rows;
        return draft.particulars();
    }

    private static Situations situations() {
        return Situations.of(new RevisionView(
                RevisionId.next(),
                ItemId.next(),
                new ItemCode("CG001"),
                1,
                "开办茶馆许可",
                "市场监督管理局",
                "620102999000",
                ItemKind.LICENSE,
                CaseType.COMMITMENT,
                Set.of(ApplicantKind.NATURAL_PERSON),
                List.of(),
                List.of(),
                null,
                new WorkingDays(3),
                new Fee(true, "免费", null),
                Set.of(),
                "茶馆许可证",
                MATERIALS.stream()
                        .map(name -> new MaterialView(
                                MaterialId.next(),
                                MATERIALS.indexOf(name) + 1,
                                name,
                                MaterialForm.ORIGINAL,
                                1,
                                MaterialSource.SELF,
                                false))
                        .toList(),
                List.of(),
                LocalDate.of(2026, 1, 1),
                null,
                particulars(ROWS),
                null));
    }

    private static List<String> left(String... chosen) {
        return situations().materials(List.of(chosen)).stream()
                .map(MaterialView::name)
                .toList();
    }

    @Test
    void whileNothingIsAnsweredNothingIsLeftOut() {
        assertThat(left()).isEqualTo(MATERIALS);
        assertThat(left("q9.9", "")).isEqualTo(MATERIALS);
    }

    @Test
    void anAnswerLeavesWhatItNeedsAndDropsWhatItDoesNot() {
        assertThat(left("q1.1", "q2.1")).containsExactly("申请书", "身份证", "租赁合同");
        assertThat(left("q1.2", "q2.2")).containsExactly("申请书", "身份证", "委托书", "房产证");
        assertThat(left("q1.1", "q2.3")).containsExactly("申请书");
        assertThat(left("q1.1")).as("the other question is open").containsExactly("申请书", "身份证", "租赁合同", "房产证");
    }

    @Test
    void theAnswersAreKeptInWordsAndFoundAgain() {
        List<String> chosen = List.of("q1.2", "q2.1");
        List<SituationAnswer> kept = situations().answers(chosen);

        assertThat(kept).containsExactly(new SituationAnswer("谁来办？", "代理人"), new SituationAnswer("场所是谁的？", "租的"));
        assertThat(situations().keys(kept)).containsExactlyInAnyOrderElementsOf(chosen);
        assertThatThrownBy(() -> situations().answers(List.of("q1.2")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("catalog.refused.situation-open");
    }

    @Test
    void aQuestionHasTwoChoicesEachOnceAndNamesOnlyMaterialsOfTheList() {
        assertThat(faults(said("谁来办？", "本人", null, null))).containsExactly("catalog.refused.situation-alone");
        assertThat(faults(said("谁来办？", "本人", null, null), said("谁来办？", "本人", null, null)))
                .containsExactly("catalog.refused.situation-twice");
        assertThat(faults(said("谁来办？", "本人", "不在清单上的", null), said("谁来办？", "代理人", null, "也不在")))
                .containsExactly("catalog.refused.situation-material", "catalog.refused.situation-material");
    }

    private static List<String> faults(Particulars.Situation... rows) {
        DraftContent draft = new DraftContent();
        draft.situations = List.of(rows);
        return draft.faults().stream()
                .filter(fault -> fault.section() == Section.SITUATIONS)
                .map(fault -> fault.refusal().messageKey())
                .toList();
    }
}
