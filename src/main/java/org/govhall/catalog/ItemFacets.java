package org.govhall.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govhall.catalog.ItemFilter.By;
import org.jspecify.annotations.Nullable;

/**
 * By what a list of items can be narrowed further. Each choice says how many items it leaves, beside what is chosen
 * otherwise; one that leaves none is shown only where it is chosen.
 *
 * @param lists of which one value can be chosen each
 * @param marks that are set or not
 */
record ItemFacets(List<Facet> lists, List<Choice> marks) {

    /** @param name of its parameter, and of its message below {@code catalog.items.} */
    record Facet(String name, List<Choice> choices) {}

    /**
     * @param value as it stands in the address
     * @param key of its name; null where the value is the name
     */
    record Choice(String value, @Nullable String key, long count, boolean chosen) {

        boolean isOffered() {
            return count > 0 || chosen;
        }
    }

    static ItemFacets of(List<ItemSummary> lines, ItemFilter filter) {
        Counting counting = new Counting(lines, filter);
        return new ItemFacets(
                Stream.of(
                                counting.facet("organ", By.ORGAN, filter.organ(), line -> Stream.of(line.organ())),
                                counting.facet("kind", By.KIND, filter.kind(), line -> Stream.of(line.kind())),
                                counting.facet(
                                        "applicant",
                                        By.APPLICANT,
                                        filter.applicant(),
                                        line -> line.applicantKinds().stream()),
                                counting.facet("theme", By.THEME, filter.theme(), line -> line.themes().stream()),
                                counting.facet(
                                        "level", By.LEVEL, filter.level(), line -> Stream.ofNullable(line.level())))
                        .filter(facet -> !facet.choices().isEmpty())
                        .toList(),
                Stream.of(
                                counting.mark("online", By.ONLINE, filter.online(), ItemSummary::online),
                                counting.mark("sameDay", By.SAME_DAY, filter.sameDay(), ItemSummary::sameDay))
                        .filter(Choice::isOffered)
                        .toList());
    }

    private record Counting(List<ItemSummary> lines, ItemFilter filter) {

        /** Words stand in their order, names of ours in that of their declaration. */
        <T extends Comparable<? super T>> Facet facet(
                String name, By by, @Nullable String chosen, Function<ItemSummary, Stream<T>> values) {
            Map<T, Long> counts = new TreeMap<>();
            lines.stream().flatMap(values).forEach(value -> counts.putIfAbsent(value, 0L));
            lines.stream()
                    .filter(filter.matchesWhatever(by))
                    .flatMap(values)
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            return new Facet(
                    name,
                    counts.entrySet().stream()
                            .map(entry -> choice(entry.getKey(), entry.getValue(), chosen))
                            .filter(Choice::isOffered)
                            .toList());
        }

        private static Choice choice(Object value, long count, @Nullable String chosen) {
            return value instanceof Enum<?> ours
                    ? new Choice(
                            ours.name(),
                            ours.getDeclaringClass().getSimpleName() + "." + ours.name(),
                            count,
                            ours.name().equals(chosen))
                    : new Choice(value.toString(), null, count, value.equals(chosen));
        }

        Choice mark(String name, By by, @Nullable String set, Predicate<ItemSummary> condition) {
            long count = lines.stream()
                    .filter(filter.matchesWhatever(by))
                    .filter(condition)
                    .count();
            return new Choice(name, "catalog.items." + name, count, Boolean.parseBoolean(set));
        }
    }
}
