package org.govhall.catalog;

import java.util.List;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an item costs.
 *
 * @param free whether handling it costs nothing
 * @param standard the published standard in full, in the words of the document
 * @param basis the document that allows it; only a free item has none
 * @param lines the standard as prices, from which every amount is computed; empty where a version has it in words only
 * @see "行政许可法 (2019) art. 58, 59"
 */
public record Fee(boolean free, String standard, @Nullable String basis, List<FeeLine> lines) {

    public Fee {
        lines = List.copyOf(lines);
        Refusal.unless(free || (basis != null && !basis.isBlank()), "catalog.refused.fee-without-basis", standard);
        Refusal.unless(!free || lines.isEmpty(), "catalog.refused.free-with-prices", standard);
    }

    /** A standard in words only. */
    public Fee(boolean free, String standard, @Nullable String basis) {
        this(free, standard, basis, List.of());
    }

    /** Whether an amount can be computed: words alone give none. */
    public boolean hasPrices() {
        return !lines.isEmpty();
    }
}
