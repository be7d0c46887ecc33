package org.govhall.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A doubt, for a list and for its page; {@link Finding} says what the figures mean.
 *
 * @param rest the months in which nobody asks for the item, as the window explains
 */
record DoubtView(
        DoubtId id,
        long version,
        Probe probe,
        CenterId center,
        DepartmentId department,
        WindowId window,
        @Nullable ItemCode item,
        LocalDate from,
        LocalDate to,
        int figure,
        int expected,
        String detail,
        Instant foundAt,
        DoubtState state,
        @Nullable String explanation,
        @Nullable RestMonths rest) {}
