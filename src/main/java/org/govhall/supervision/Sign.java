package org.govhall.supervision;

import java.time.Instant;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Something irregular that was seen in a case.
 *
 * @param onceKey what makes it the same when it is seen again
 * @param officer who did it, where somebody did
 * @param evidence what shows it
 */
record Sign(
        Irregularity what,
        Where where,
        String onceKey,
        @Nullable OfficerId officer,
        Evidence evidence) {

    /** The case in which it was seen. */
    record Where(CaseId id, String number, ItemCode item, CenterId center, DepartmentId department, WindowId window) {}

    /**
     * What leads to the case's events.
     *
     * @param dueAt until when something should have been done
     * @param happenedAt when it was done, or something else happened that should not
     * @param figure how many: of days, notices, cases, as the irregularity says
     * @param detail numbers of other cases, or the rule that refused
     */
    record Evidence(@Nullable Instant dueAt, @Nullable Instant happenedAt, int figure, String detail) {}
}
