package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.govhall.catalog.EnteredItems;
import org.govhall.catalog.EntryFigures;
import org.govhall.kernel.Remembering;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Regions;
import org.springframework.stereotype.Component;

/** Works out how far halls reach; what it knows of a hall it remembers for a minute. */
@Component
class Coverages implements Remembering {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final EntryFigures entry;
    private final OrganizationDirectory organization;
    private final Regions regions;
    private final Clock clock;
    private final Map<CenterId, Known> known = new ConcurrentHashMap<>();

    Coverages(EntryFigures entry, OrganizationDirectory organization, Regions regions, Clock clock) {
        this.entry = entry;
        this.organization = organization;
        this.regions = regions;
        this.clock = clock;
    }

    private record Known(EnteredItems items, Instant at) {}

    /** Of these halls together. */
    Coverage of(Set<CenterId> centers) {
        Set<CenterView> halls = organization.centers().stream()
                .filter(center -> centers.contains(center.id()))
                .collect(Collectors.toSet());
        EnteredItems items = halls.stream().map(this::items).reduce(EnteredItems.NONE, EnteredItems::plus);
        Set<String> codes = halls.stream().map(CenterView::regionCode).collect(Collectors.toSet());
        long served = halls.stream()
                .filter(hall -> hall.kind() == CenterKind.VILLAGE)
                .map(CenterView::regionCode)
                .distinct()
                .count();
        return new Coverage(items, served, regions.villagesWithin(codes));
    }

    private EnteredItems items(CenterView hall) {
        Instant now = clock.instant();
        return known.compute(
                        hall.id(),
                        (id, last) -> last != null
                                        && !now.isBefore(last.at())
                                        && now.isBefore(last.at().plus(GOOD_FOR))
                                ? last
                                : new Known(entry.of(hall), now))
                .items();
    }

    @Override
    public void forget() {
        known.clear();
    }
}
