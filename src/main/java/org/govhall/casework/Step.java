package org.govhall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the four steps that people see: 受理 · 审核 · 审批 · 办结.
 *
 * @param name which step
 * @param state {@code done}, {@code now} or {@code todo}
 * @param at when it was taken, or null
 */
record Step(Name name, String state, @Nullable Instant at) {

    /** The four, in their order; nothing may be put between them but a special procedure. */
    enum Name {
        ACCEPT,
        REVIEW,
        APPROVE,
        COMPLETE
    }

    static List<Step> of(CaseView view) {
        Instant[] taken = {view.acceptedAt(), view.reviewedAt(), view.decidedAt(), view.completedAt()};
        List<Step> steps = new ArrayList<>();
        boolean nowFound = view.status() == CaseStatus.DRAFT || view.endedAt() != null;
        for (Name name : Name.values()) {
            Instant at = taken[name.ordinal()];
            String state = "todo";
            if (at != null) {
                state = "done";
            } else if (!nowFound) {
                state = "now";
                nowFound = true;
            }
            steps.add(new Step(name, state, at));
        }
        return List.copyOf(steps);
    }
}
