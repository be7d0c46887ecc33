package org.govhall.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowView;
import org.govhall.organization.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an item is handled on a day, and where one may go this very moment. */
@Component
class ItemPlaces {

    /**
     * A centre where the item is handled.
     *
     * @param window the one to go to, if one serves the department
     * @param windows all that serve it
     */
    record Place(
            CenterView center,
            DepartmentView department,
            @Nullable WindowView window,
            List<Counter> windows,
            Opening opening) {}

    /** @param open whether the centre is, and somebody is there */
    record Counter(WindowView window, boolean open) {}

    /**
     * Whether a centre is open now.
     *
     * @param turns when it closes, or opens, next; in its own zone
     * @param today whether that is still today
     */
    record Opening(boolean open, LocalDateTime turns, boolean today) {}

    private final Catalog catalog;
    private final OrganizationDirectory organization;
    private final WorkingCalendars calendars;

    ItemPlaces(Catalog catalog, OrganizationDirectory organization, WorkingCalendars calendars) {
        this.catalog = catalog;
        this.organization = organization;
        this.calendars = calendars;
    }

    /** Costs one query, however many centres there are. */
    List<Place> of(ItemCode item, LocalDate on, Instant now) {
        return at(catalog.offerings(item, on), now);
    }

    List<Place> at(Collection<OfferingView> offerings, Instant now) {
        Map<OfferingView, List<WindowView>> windows = new HashMap<>();
        offerings.forEach(offering -> windows.put(offering, serving(offering.center(), offering.department())));
        Set<OfficerId> attended = organization
                .clerksOnDuty(
                        windows.values().stream()
                                .flatMap(List::stream)
                                .map(WindowView::id)
                                .distinct()
                                .toList(),
                        now)
                .keySet();
        return offerings.stream()
                .map(offering -> place(offering, windows.getOrDefault(offering, List.of()), attended, now))
                .toList();
    }

    private List<WindowView> serving(CenterId center, DepartmentId department) {
        return organization.windows(center).stream()
                .filter(window -> window.serves(department))
                .toList();
    }

    private Place place(OfferingView offering, List<WindowView> windows, Set<OfficerId> attended, Instant now) {
        WorkingCalendar calendar = calendars.of(offering.center());
        boolean open = calendar.isOpen(now);
        LocalDateTime turns = LocalDateTime.ofInstant(calendar.turns(now), calendar.zone());
        boolean today = turns.toLocalDate().equals(LocalDate.ofInstant(now, calendar.zone()));
        return new Place(
                organization.center(offering.center()),
                organization.department(offering.department()),
                organization
                        .windowServing(offering.center(), offering.department())
                        .orElse(null),
                windows.stream()
                        .map(window -> new Counter(window, open && isAttended(window, attended)))
                        .toList(),
                new Opening(open, turns, today));
    }

    private boolean isAttended(WindowView window, Set<OfficerId> attended) {
        return organization.posts(window.id()).stream()
                .anyMatch(post -> post.kind() == PostKind.CLERK && attended.contains(post.officerA()));
    }
}
