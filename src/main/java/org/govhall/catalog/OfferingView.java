package org.govhall.catalog;

import java.time.LocalDate;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Where an item can be handled, and which department decides there.
 *
 * @param until the last day; null: without end
 */
public record OfferingView(
        CenterId center,
        DepartmentId department,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it can be applied for there on that day. */
    public boolean isOpen(LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }
}
