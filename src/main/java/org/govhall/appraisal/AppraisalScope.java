package org.govhall.appraisal;

import java.util.HashSet;
import java.util.Set;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * For which centres somebody records trainings and evaluates: those that they supervise, and those that they keep.
 *
 * @param self who acts
 */
record AppraisalScope(OfficerView self, Set<CenterId> centers) {

    /** Finds that out. */
    @Component
    static class AppraisalScopes {

        private final Reaches reaches;
        private final OrganizationDirectory organization;

        AppraisalScopes(Reaches reaches, OrganizationDirectory organization) {
            this.reaches = reaches;
            this.organization = organization;
        }

        /** For whom supervises, or keeps. */
        AppraisalScope of(SignedIn who) {
            Set<CenterId> centers = new HashSet<>(reaches.administered(who));
            if (who.is(Role.SUPERVISOR)) {
                centers.addAll(reaches.supervised(who));
            }
            return new AppraisalScope(official(who), Set.copyOf(centers));
        }

        /** For whom supervises alone. */
        AppraisalScope asSupervisor(SignedIn who) {
            return new AppraisalScope(official(who), reaches.supervised(who));
        }

        private OfficerView official(SignedIn who) {
            return organization
                    .officerOf(who.accountId())
                    .orElseThrow(() -> new AccessDeniedException("works in no centre"));
        }
    }
}
