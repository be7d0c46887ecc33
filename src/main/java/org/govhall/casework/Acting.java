package org.govhall.casework;

import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.LeaderMandate;
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
 * @param duty the power they act under as a leader on duty, with the day of the roster; null for everybody else
 */
record Acting(
        OfficerId officer,
        String name,
        boolean ownCase,
        @Nullable Mandate mandate,
        @Nullable DepartmentId office,
        @Nullable LeaderMandate duty) {

    static Acting onPost(OfficerId officer, String name, boolean ownCase) {
        return new Acting(officer, name, ownCase, null, null, null);
    }

    Acting under(Mandate granted) {
        return new Acting(officer, name, ownCase, granted, null, null);
    }

    Acting inOffice(DepartmentId department) {
        return new Acting(officer, name, ownCase, null, department, null);
    }

    /** A leader of the department, where no letter covers the power. */
    Acting onDuty(LeaderMandate right) {
        return new Acting(officer, name, ownCase, null, null, right);
    }

    /** Refuses unless this official acts under exactly this power. */
    void mustHold(Power power) {
        Power held = power();
        Refusal.unless(held == power, "casework.refused.power-missing", power);
    }

    /** The power they act under, by a letter or as a leader on duty; null for acts that no power covers. */
    @Nullable Power power() {
        if (mandate != null) {
            return mandate.power();
        }
        return duty == null ? null : duty.power();
    }

    boolean decidesFor(DepartmentId department) {
        return department.equals(office);
    }
}
