package org.govhall.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;

/**
 * Who knows of papers that were demanded although the published revision of the item does not name them: whoever handles
 * cases.
 *
 * @see "行政许可法 art. 31"
 */
public interface DemandsOffTheList {

    /**
     * How often a window tried to demand such a paper for an item, and was refused.
     *
     * @param last the latest attempt
     */
    record Demand(ItemCode item, long times, Instant last) {}

    /** By item, the most often tried first; of these centres only. */
    List<Demand> in(Collection<CenterId> centers);
}
