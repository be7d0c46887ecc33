package org.govhall.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.Refusal;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * What a centre goes by.
 *
 * @param departments those that work in the centre
 */
record HotlineRules(HotlineLimits limits, WorkingCalendar calendar, Set<DepartmentId> departments) {

    Instant after(int workingDays, Instant now) {
        return calendar.deadlineAfter(now, LegalPeriod.workingDays(workingDays), List.of())
                .at();
    }

    /** @throws Refusal {@code hotline.refused.no-department} when it does not work in the centre */
    DepartmentId required(@Nullable DepartmentId chosen) {
        if (chosen == null || !departments.contains(chosen)) {
            throw new Refusal("hotline.refused.no-department").on("department");
        }
        return chosen;
    }
}
