package org.govhall.casework;

import org.govhall.catalog.MaterialId;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk found in one material.
 *
 * @param onPaper it lies on the counter now
 * @param reason needed where it is defective
 * @param whatToDo what the applicant has to do about it; needed where it is defective
 */
public record MaterialFinding(
        MaterialId material,
        boolean onPaper,
        Verdict verdict,
        @Nullable DefectReason reason,
        String whatToDo) {

    DefectReason requireReason() {
        if (reason == null) {
            throw new Refusal("casework.refused.defect-without-reason");
        }
        return reason;
    }
}
