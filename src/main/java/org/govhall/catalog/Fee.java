package org.govhall.catalog;

import jakarta.persistence.Embeddable;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an item costs.
 *
 * @param free whether handling it costs nothing
 * @param standard the published standard in full, in the words of the document
 * @param basis the document that allows it; only a free item has none
 * @see "行政许可法 (2019) art. 58, 59"
 */
@Embeddable
public record Fee(boolean free, String standard, @Nullable String basis) {

    public Fee {
        Refusal.unless(free || (basis != null && !basis.isBlank()), "catalog.refused.fee-without-basis", standard);
    }
}
