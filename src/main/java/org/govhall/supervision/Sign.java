package org.govhall.supervision;

import java.time.Instant;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Something irregular that was seen in a case, or at a window.
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

    /**
     * Where it was seen.
     *
     * @param id the case; null where it is about none
     * @param number of the case; null where it is about none
     * @param item null where it is about the window as a whole
     * @param subject the work order or the run of ratings that it is about; null where it is about neither
     */
    record Where(
            @Nullable CaseId id,
            @Nullable String number,
            @Nullable ItemCode item,
            CenterId center,
            DepartmentId department,
            WindowId window,
            @Nullable UUID subject) {

        Where(CaseId id, String number, ItemCode item, CenterId center, DepartmentId department, WindowId window) {
            this(id, number, item, center, department, window, null);
        }
    }

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
