package org.govhall.catalog;

import java.time.LocalDate;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/**
 * An item under public supervision, as everybody sees it.
 *
 * @param demand what has to be put right
 * @param dueOn the last day for it
 * @param liftedOn when it was put right; null while the item is on the list
 * @param late whether the last day has passed, or had when it was put right
 */
record ListingView(
        ListingId id,
        CenterId center,
        ItemCode item,
        String itemName,
        String demand,
        LocalDate listedOn,
        LocalDate dueOn,
        @Nullable LocalDate liftedOn,
        @Nullable String outcome,
        boolean late) {

    public boolean isOpen() {
        return liftedOn == null;
    }
}
