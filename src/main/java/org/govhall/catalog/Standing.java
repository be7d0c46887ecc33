package org.govhall.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reform has decided about an item.
 *
 * @param decision the deciding document, null while the item is published
 * @param decidedOn the first day on which it can no longer be applied for here, null while it is published
 * @param delegatedTo who handles it instead, null unless it was delegated
 */
public record Standing(
        ItemStatus status,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String delegatedTo) {

    static final Standing PUBLISHED = new Standing(ItemStatus.PUBLISHED, null, null, null);

    /** Whether the item can be applied for on that day, as far as reform decisions go. */
    public boolean isOpen(LocalDate on) {
        return decidedOn == null || on.isBefore(decidedOn);
    }
}
