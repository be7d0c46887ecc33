package org.govhall.supervision;

import java.time.LocalDate;
import java.util.List;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * What a probe has found.
 *
 * @param onceKey what makes it the same when it is found again
 * @param item null: about the window as a whole
 * @param from the first of the days in which it was seen
 * @param figure how many: weeks without a case, numbers missing, cases
 * @param expected how many there would have been otherwise; 0 where that is not asked
 * @param detail further words of the evidence: two numbers, or what citizens said
 * @param cases in which it was seen
 */
record Finding(
        Probe probe,
        String onceKey,
        CenterId center,
        DepartmentId department,
        WindowId window,
        @Nullable ItemCode item,
        LocalDate from,
        LocalDate to,
        int figure,
        int expected,
        String detail,
        List<Evidence> cases) {

    /** A case in which it was seen. */
    record Evidence(CaseId id, String number) {}
}
