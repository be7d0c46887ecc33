package org.govhall.hotline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * How far an official sees orders, as part of each query.
 *
 * @param departments whose orders they are; null for all, also those that no department has yet
 */
record HotlineReach(
        OfficerView official,
        Set<CenterId> centers,
        @Nullable Set<DepartmentId> departments) {

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    boolean covers(HotlineOrder order) {
        return centers.contains(order.center())
                && (departments == null || order.department() != null && departments.contains(order.department()));
    }

    /** In SQL over {@code hotline_order o}. */
    String condition() {
        return "o.center_id in (:centers)" + (departments == null ? "" : " and o.department_id in (:departments)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centers", orNobody(centers.stream().map(CenterId::value)));
        if (departments != null) {
            parameters.put("departments", orNobody(departments.stream().map(DepartmentId::value)));
        }
        return parameters;
    }

    private static Set<UUID> orNobody(Stream<UUID> ids) {
        Set<UUID> some = ids.collect(Collectors.toUnmodifiableSet());
        return some.isEmpty() ? NOBODY : some;
    }

    /** Finds out how far somebody sees. */
    @Component
    static class HotlineReaches {

        private final Reaches reaches;
        private final OrganizationDirectory organization;

        HotlineReaches(Reaches reaches, OrganizationDirectory organization) {
            this.reaches = reaches;
            this.organization = organization;
        }

        /** Who takes and dispatches: for the centres that they supervise. */
        HotlineReach asDispatcher(SignedIn who) {
            Reach reach = reaches.asSupervisor(who);
            return new HotlineReach(
                    reach.official(),
                    reach.ids().stream().map(CenterId::new).collect(Collectors.toUnmodifiableSet()),
                    null);
        }

        /** Who answers: for their own department, and the one whose approval office they belong to, in their centre and those below. */
        HotlineReach asDepartment(SignedIn who) {
            OfficerView official = organization
                    .officerOf(who.accountId())
                    .orElseThrow(() -> new AccessDeniedException("works in no centre"));
            return new HotlineReach(
                    official,
                    organization.subtree(official.center()),
                    Stream.of(official.department(), official.approvalOfficeOf())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
