package org.govhall.casework;

import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.kernel.Refusal;

/**
 * What the applicant is told in writing before a special procedure begins.
 *
 * @param basis the law, and the article, that asks for it
 * @param carriedOutBy who does it: an office, or a body that is qualified for it
 * @param workingDays how long it takes, 1 to 250
 * @param heldByLaw a hearing that is held without anybody asking for it (行政许可法 art. 46)
 */
public record ProcedurePlan(
        SpecialProcedureKind kind, String basis, String carriedOutBy, int workingDays, boolean heldByLaw) {

    private static final int LONGEST = 250;

    public ProcedurePlan {
        Refusal.unless(!basis.isBlank(), "casework.refused.procedure-without-basis");
        Refusal.unless(!carriedOutBy.isBlank(), "casework.refused.procedure-by-nobody");
        mustBeADuration(workingDays);
        Refusal.unless(!heldByLaw || kind == SpecialProcedureKind.HEARING, "casework.refused.not-a-hearing");
    }

    static void mustBeADuration(int workingDays) {
        Refusal.unless(workingDays >= 1 && workingDays <= LONGEST, "casework.refused.procedure-days", LONGEST);
    }
}
