package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import org.govhall.kernel.Refusal;

/**
 * One step of the path that an item had before it was redesigned.
 *
 * @param name as it was called then
 * @param days whole working days, 0 to 999
 */
@Embeddable
record PastStep(String name, int days) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 999;

    PastStep {
        if (name.isBlank() || name.length() > LONGEST_NAME || days < 0 || days > MOST_DAYS) {
            throw new Refusal("catalog.redesign.refused.step", name).on("before");
        }
    }
}
