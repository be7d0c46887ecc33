package org.govhall.casework;

import org.govhall.catalog.CaseType;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for a decision at a window: for the chief representative, or, where no letter covers the power that it
 * needs, for the leader on duty.
 *
 * @param proposed what is proposed in it and waits to be confirmed, or null
 * @param unverified whether a supplement waits to be verified
 */
record LeaderCandidate(
        CaseId id,
        WindowId window,
        String itemCode,
        CaseType caseType,
        @Nullable ProposalKind proposed,
        boolean unverified) {

    ItemCode item() {
        return new ItemCode(itemCode);
    }

    /** The power that the next step needs. */
    Power power() {
        if (proposed != null) {
            return proposed.power();
        }
        return unverified ? Power.SUPPLEMENT_VERIFICATION : ServiceCase.powerToReview(caseType);
    }
}
