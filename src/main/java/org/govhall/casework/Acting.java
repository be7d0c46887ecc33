package org.govhall.casework;

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
 * @param ownCase whether they apply in this case themselves, or act for the applicant
 * @param mandate the power they act under, with the letter that grants it; null for acts that no power covers
 * @param office the department in whose approval office they decide; null at a window
 */
record Acting(
        OfficerId officer,
        String name,
        boolean ownCase,
        @Nullable Mandate mandate,
        @Nullable DepartmentId office) {

    static Acting onPost(OfficerId officer, String name, boolean ownCase) {
        return new Acting(officer, name, ownCase, null, null);
    }

    Acting under(Mandate granted) {
        return new Acting(officer, name, ownCase, granted, null);
    }

    Acting inOffice(DepartmentId department) {
        return new Acting(officer, name, ownCase, null, department);
    }

    /** Refuses unless this official acts under exactly this power. */
    void mustHold(Power power) {
        Refusal.unless(mandate != null && mandate.power() == power, "casework.refused.power-missing", power);
    }

    boolean decidesFor(DepartmentId department) {
        return department.equals(office);
    }
}
