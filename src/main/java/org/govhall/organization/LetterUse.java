package org.govhall.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Fulfilled by the module that keeps cases: what was done under a letter, and what waits for somebody to decide. */
public interface LetterUse {

    /**
     * An act that rests on a letter.
     *
     * @param actKey key of the message that names it
     * @param power the power it used
     */
    record Act(
            String caseNumber,
            String item,
            String actKey,
            Instant at,
            String officer,
            @Nullable Power power) {}

    /**
     * A case that is accepted and not decided.
     *
     * @param power what its decision needs at the window
     * @param inOffice whether it is for the approval office of the department to decide anyway
     */
    record OpenCase(String number, String item, ItemCode code, WindowId window, Power power, boolean inOffice) {}

    /** All acts under a letter, the latest first. */
    Page<Act> actsUnder(LetterId letter, Pageable page);

    /** What is open of a department at these windows, the oldest first. */
    List<OpenCase> openAt(Collection<WindowId> windows, DepartmentId department);
}
