package org.govhall.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Bundles of items that are applied for together with one form (一件事): what each holds, and which hold an item. A reform
 * round that closes an item takes a part out of them, so they are counted before it is approved.
 */
@Component
class Bundles implements ReformConcern {

    /**
     * An item of a bundle, or a bundle of an item.
     *
     * @param open whether it can be applied for today
     */
    record Part(ItemCode code, String name, String organ, boolean open) {}

    private final CatalogMemory memory;
    private final Clock clock;
    private final ZoneId zone;

    Bundles(CatalogMemory memory, Clock clock, ZoneId zone) {
        this.memory = memory;
        this.clock = clock;
        this.zone = zone;
    }

    /** The items of a bundle in their order; one that the catalogue does not know any more is left out. */
    List<Part> partsOf(RevisionView bundle) {
        CatalogCopy copy = memory.current();
        LocalDate today = today();
        return bundle.bundle().stream()
                .map(copy::entry)
                .flatMap(Optional::stream)
                .filter(entry -> !entry.revisions().isEmpty())
                .map(entry -> part(entry.revisions().get(0), entry.standing(), today))
                .toList();
    }

    /** The bundles that can be applied for today and hold the item. */
    List<Part> holding(ItemCode item) {
        LocalDate today = today();
        return memory.current().bundlesOf(item, today).stream()
                .map(bundle -> part(bundle, Standing.PUBLISHED, today))
                .toList();
    }

    private static Part part(RevisionView revision, Standing standing, LocalDate today) {
        return new Part(revision.itemCode(), revision.name(), revision.organ(), standing.isOpen(today));
    }

    /** @throws Refusal beside the first row that {@link #wrongRows} finds */
    void requireBundled(ItemCode own, Particulars says) {
        wrongRows(own, says, Map.of()).values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Only what is on the list can be bundled, and no bundle holds another or itself.
     *
     * @param coming what comes onto the list together with the bundle
     * @return by its place, beginning with 0, why an item cannot be bundled
     */
    Map<Integer, Refusal> wrongRows(ItemCode own, Particulars says, Map<ItemCode, ItemContent> coming) {
        Map<Integer, Refusal> wrong = new LinkedHashMap<>();
        for (int row = 0; row < says.bundle().size(); row++) {
            String field = "bundle-code-" + row;
            int place = row;
            FormWords.codeIn(says.bundle().get(row))
                    .flatMap(bundled -> hindrance(own, bundled, coming))
                    .ifPresent(refusal -> wrong.put(place, refusal.on(field)));
        }
        return wrong;
    }

    private Optional<Refusal> hindrance(ItemCode own, ItemCode bundled, Map<ItemCode, ItemContent> coming) {
        Optional<CatalogCopy.Entry> entry = memory.current()
                .entry(bundled)
                .filter(known -> !known.revisions().isEmpty());
        ItemContent next = coming.get(bundled);
        if (entry.isEmpty() && next == null) {
            return Optional.of(new Refusal("catalog.refused.bundled-unknown", bundled.value()));
        }
        boolean bundle = next == null
                ? entry.stream()
                        .anyMatch(known -> !known.revisions().get(0).bundle().isEmpty())
                : !next.particulars().bundle().isEmpty();
        if (bundle || bundled.equals(own)) {
            return Optional.of(new Refusal("catalog.refused.bundle-in-bundle", bundled.value()));
        }
        LocalDate today = today();
        return entry.filter(known -> !known.standing().isOpen(today))
                .map(closed -> new Refusal("catalog.refused.bundled-closed", bundled.value()));
    }

    @Override
    public String labelKey() {
        return "catalog.reform.effect.bundles";
    }

    @Override
    public Map<ItemCode, Long> count(Set<ItemCode> items) {
        Map<ItemCode, Long> counts = new HashMap<>();
        items.forEach(item -> counts.put(item, (long) holding(item).size()));
        return counts;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
