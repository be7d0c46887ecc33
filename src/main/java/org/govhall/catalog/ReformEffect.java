package org.govhall.catalog;

import java.util.List;
import java.util.Map;
import org.govhall.kernel.ItemCode;

/**
 * What a round would do, before anybody approves it.
 *
 * @param counts items by decision
 * @param concerns what else is counted, by the key of its name, such as open cases; in the order of the columns
 * @param stopped of the open cases, how many would be stopped
 * @param offerings at how many places, counted by item and centre, an item can be applied for today and no longer then
 * @param windows how many windows receive such an item today
 * @param rows the items that are closed
 */
record ReformEffect(
        ReformCounts counts, Map<String, Long> concerns, long stopped, long offerings, long windows, List<Row> rows) {

    /** @param concerns by the key of its name, in the order of the columns */
    record Row(
            ItemCode code,
            String name,
            String organ,
            ReformKind kind,
            RunningCases running,
            int centers,
            int windows,
            Map<String, Long> concerns) {}
}
