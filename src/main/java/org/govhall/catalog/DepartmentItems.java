package org.govhall.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one department offers, for the page that lists departments.
 *
 * @param examples a few of its items, so that one sees what it is about
 */
record DepartmentItems(String organ, int count, List<ItemSummary> examples) {

    private static final int EXAMPLES = 3;

    /** The departments with the most items first; what was cancelled or delegated does not count. */
    static List<DepartmentItems> of(List<ItemSummary> lines) {
        Map<String, List<ItemSummary>> byOrgan = lines.stream()
                .filter(line -> line.standing().status() == ItemStatus.PUBLISHED)
                .collect(Collectors.groupingBy(ItemSummary::organ, TreeMap::new, Collectors.toList()));
        return byOrgan.entrySet().stream()
                .map(entry -> new DepartmentItems(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(EXAMPLES).toList()))
                .sorted(Comparator.comparingInt(DepartmentItems::count).reversed())
                .toList();
    }
}
