package org.govhall.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.files.StoredFile;
import org.springframework.stereotype.Component;

/** Puts the guide of an item together. */
@Component
class ItemGuides {

    private final Catalog catalog;
    private final ItemPlaces places;
    private final Bundles bundles;
    private final FileStore files;
    private final CatalogSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    ItemGuides(
            Catalog catalog,
            ItemPlaces places,
            Bundles bundles,
            FileStore files,
            CatalogSettings settings,
            Clock clock,
            ZoneId zone) {
        this.catalog = catalog;
        this.places = places;
        this.bundles = bundles;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The guide of the version in force today, also of an item that was cancelled or delegated since. */
    Optional<ItemGuide> find(String code) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return FormWords.codeIn(code)
                .flatMap(item -> catalog.guide(item, today))
                .map(revision -> {
                    Standing standing = catalog.standing(revision.itemCode()).orElse(Standing.PUBLISHED);
                    List<ItemPlaces.Place> where = places.of(revision.itemCode(), today, now);
                    return guide(revision, standing, standing.isOpen(today), where);
                });
    }

    /** The guide as a version says it, in force or superseded; nobody applies by it. */
    Optional<ItemGuide> version(String code, int number) {
        return FormWords.codeIn(code)
                .flatMap(item -> catalog.history(item).stream()
                        .filter(revision -> revision.number() == number)
                        .findFirst()
                        .map(revision -> guide(revision, Standing.PUBLISHED, false, List.of())));
    }

    /** What the guide will be once this is published and offered there. */
    ItemGuide preview(RevisionView revision, Collection<OfferingView> offerings) {
        return guide(revision, Standing.PUBLISHED, true, places.at(offerings, clock.instant()));
    }

    private ItemGuide guide(RevisionView revision, Standing standing, boolean open, List<ItemPlaces.Place> where) {
        DraftContent says = DraftContent.of(revision);
        Map<FileId, StoredFile> named = new HashMap<>();
        files.findAll(says.files()).forEach(file -> named.put(file.id(), file));
        ItemGuide guide = new ItemGuide(revision, standing, open, where, List.of(), List.of(), List.of(), named);
        says.offered = !where.isEmpty();
        says.enquiryPhone = guide.enquiryPhone();
        says.complaintPhone = guide.complaintPhone();
        List<ItemGuide.Opening> nine = settings.nineOpenings().stream()
                .sorted()
                .map(element -> new ItemGuide.Opening(element, element.isTold(says)))
                .toList();
        return new ItemGuide(
                revision,
                standing,
                open,
                where,
                nine,
                bundles.partsOf(revision),
                bundles.holding(revision.itemCode()),
                named);
    }
}
