package org.govhall.catalog;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a published item has to tell. The officer sees which are missing, and nothing is published while one is.
 *
 * @see "行政许可法 (2019) art. 30; GB/T 36114-2018"
 */
public enum Element {
    NAME(Section.BASIC, draft -> draft.name != null),
    CODES(Section.BASIC, draft -> draft.basicCode != null && draft.implementationCode != null),
    KIND(Section.BASIC, draft -> draft.kind != null && draft.caseType != null && draft.level != null),
    APPLICANTS(Section.BASIC, draft -> !draft.applicants.isEmpty()),
    /** A public service is no power and needs none. */
    BASIS(Section.BASIS, draft -> (draft.kind != null && !draft.kind.isPower()) || !draft.bases.isEmpty()),
    CONDITIONS(Section.CONDITIONS, draft -> !draft.conditions.isEmpty()),
    MATERIALS(Section.MATERIALS, draft -> !draft.materials.isEmpty()),
    STEPS(Section.STEPS, draft -> draft.steps.size() == Step.values().length),
    PERIODS(Section.STEPS, draft -> draft.promised != null && (draft.statutoryNone || draft.statutory() != null)),
    FEE(Section.FEE, draft -> draft.free != null && draft.standard != null),
    RESULT(Section.RESULT, draft -> draft.result != null),
    PLACES(Section.WHERE, draft -> !draft.places.isEmpty() || !draft.centers.isEmpty() || draft.offered),
    PHONES(Section.WHERE, draft -> draft.enquiryPhone != null && draft.complaintPhone != null),
    VISITS(Section.WHERE, draft -> draft.visits != null && draft.onlineDepth != null),
    SCOPE(Section.WHERE, draft -> draft.scope != null),
    QUESTIONS(Section.QUESTIONS, draft -> !draft.questions.isEmpty()),
    WORDS(Section.WORDS, draft -> !draft.words.isEmpty()),
    THEMES(Section.WORDS, draft -> !draft.themes.isEmpty());

    /** The ten of the one-time notice sheet (一次性告知单); fixed. */
    public static final List<Element> NOTICE_SHEET =
            List.of(NAME, BASIS, CONDITIONS, MATERIALS, STEPS, PERIODS, FEE, PLACES, PHONES, RESULT);

    private final Section section;
    private final Predicate<DraftContent> isTold;

    Element(Section section, Predicate<DraftContent> isTold) {
        this.section = section;
        this.isTold = isTold;
    }

    Section section() {
        return section;
    }

    boolean isTold(DraftContent draft) {
        return isTold.test(draft);
    }
}
