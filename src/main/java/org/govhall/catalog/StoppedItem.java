package org.govhall.catalog;

import org.govhall.kernel.ItemCode;

/**
 * An item whose open cases stop, because a reform round says so.
 *
 * @param decision the decision; a case is stopped once under it
 * @param document round, title, number and date, as the notice to the applicant names it
 */
public record StoppedItem(ReformDecisionId decision, ItemCode code, String document) {

    StoppedItem(ReformDecisionId decision, String code, ReformDocument document) {
        this(decision, new ItemCode(code), document.words());
    }
}
