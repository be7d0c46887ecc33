package org.govhall.supervision;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked at.
 *
 * @param centers at least one; never more than the viewer may see
 * @param department null for all
 * @param item null for all
 */
record Selection(
        Set<CenterId> centers,
        Period period,
        @Nullable DepartmentId department,
        @Nullable ItemCode item) {

    Selection within(Period other) {
        return new Selection(centers, other, department, item);
    }

    Set<UUID> centerValues() {
        return centers.stream().map(CenterId::value).collect(Collectors.toUnmodifiableSet());
    }
}
