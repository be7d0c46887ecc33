package org.govhall.casework;

import org.govhall.catalog.MaterialId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a clerk finds in one material, as typed. */
record FindingForm(
        @Nullable String material,
        @Nullable Boolean onPaper,
        @Nullable Verdict verdict,
        @Nullable DefectReason reason,
        @Nullable String whatToDo) {

    static FindingForm of(MaterialState state) {
        return new FindingForm(
                state.material().toString(),
                state.handover() == Handover.ON_PAPER,
                state.verdict() == Verdict.UNCHECKED ? null : state.verdict(),
                state.defectReason(),
                state.whatToDo());
    }

    boolean isDefective() {
        return verdict == Verdict.DEFECTIVE;
    }

    MaterialFinding toFinding() {
        return new MaterialFinding(
                materialId(material),
                Boolean.TRUE.equals(onPaper),
                verdict == null ? Verdict.UNCHECKED : verdict,
                reason,
                whatToDo == null ? "" : whatToDo);
    }

    static MaterialId materialId(@Nullable String text) {
        try {
            return MaterialId.of(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw (Refusal) new Refusal("casework.refused.material-unknown").initCause(e);
        }
    }
}
