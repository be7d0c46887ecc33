package org.govhall.catalog;

import java.util.List;
import org.govhall.kernel.ItemCode;

/**
 * What one round has removed from the path of one item.
 *
 * @param after the four steps with their days, where the revision tells them
 * @param daysAfter working days promised after
 */
record RedesignView(
        ItemCode item,
        String itemName,
        String organ,
        ReformRoundId round,
        String roundName,
        String roundDocument,
        List<PastStep> before,
        List<Particulars.StepPlan> after,
        int daysAfter,
        List<String> removedPapers) {

    /** Steps after: the four, and never others. */
    public int stepsAfter() {
        return Step.values().length;
    }

    public int daysBefore() {
        return before.stream().mapToInt(PastStep::days).sum();
    }

    public int stepsRemoved() {
        return before.size() - stepsAfter();
    }

    public int daysRemoved() {
        return daysBefore() - daysAfter;
    }
}
