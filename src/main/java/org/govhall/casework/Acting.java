package org.govhall.casework;

import java.util.Set;
import org.govhall.applicant.ApplicantId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.jspecify.annotations.Nullable;

/**
 * An official at the moment of an act: who they are and what entitles them to it.
 *
 * @param officer the official
 * @param name as it stands in the trail
 * @param ownApplicants the applicants that this official is, or is the handler of
 * @param mandate the power they act under, with the letter that grants it; null for acts that no power covers
 * @param office the department in whose approval office they decide; null at a window
 */
record Acting(
        OfficerId officer,
        String name,
        Set<ApplicantId> ownApplicants,
        @Nullable Mandate mandate,
        @Nullable DepartmentId office) {

    static Acting onPost(OfficerId officer, String name, Set<ApplicantId> ownApplicants) {
        return new Acting(officer, name, ownApplicants, null, null);
    }

    Acting under(Mandate granted) {
        return new Acting(officer, name, ownApplicants, granted, null);
    }

    Acting inOffice(DepartmentId department) {
        return new Acting(officer, name, ownApplicants, null, department);
    }

    /** Whether this official applies here, or acts for the applicant. */
    boolean isApplicant(ApplicantId applicant) {
        return ownApplicants.contains(applicant);
    }

    /** Refuses unless this official acts under exactly this power. */
    void mustHold(Power power) {
        Refusal.unless(mandate != null && mandate.power() == power, "casework.refused.power-missing", power);
    }

    boolean holds(Power power) {
        return mandate != null && mandate.power() == power;
    }

    boolean decidesFor(DepartmentId department) {
        return department.equals(office);
    }
}
