package org.govhall.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.govhall.organization.SpecialHours;
import org.govhall.organization.SpecialOpeningView;
import org.govhall.organization.WindowId;
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
    private final SpecialHours specials;

    ItemPlaces(Catalog catalog, OrganizationDirectory organization, WorkingCalendars calendars, SpecialHours specials) {
        this.catalog = catalog;
        this.organization = organization;
        this.calendars = calendars;
        this.specials = specials;
    }

    /** Costs two queries, however many centres there are. */
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
        Map<WindowId, SpecialOpeningView> special = new HashMap<>();
        specials.running(
                        windows.values().stream()
                                .flatMap(List::stream)
                                .map(WindowView::id)
                                .distinct()
                                .toList(),
                        now)
                .forEach(opening -> special.put(opening.window(), opening));
        return offerings.stream()
                .map(offering -> place(offering, windows.getOrDefault(offering, List.of()), attended, special, now))
                .toList();
    }

    private List<WindowView> serving(CenterId center, DepartmentId department) {
        return organization.windows(center).stream()
                .filter(window -> window.serves(department))
                .toList();
    }

    private Place place(
            OfferingView offering,
            List<WindowView> windows,
            Set<OfficerId> attended,
            Map<WindowId, SpecialOpeningView> special,
            Instant now) {
        WorkingCalendar calendar = calendars.of(offering.center());
        boolean usual = calendar.isOpen(now);
        return new Place(
                organization.center(offering.center()),
                organization.department(offering.department()),
                organization
                        .windowServing(offering.center(), offering.department())
                        .orElse(null),
                windows.stream()
                        .map(window -> new Counter(
                                window, (usual || special.containsKey(window.id())) && isAttended(window, attended)))
                        .toList(),
                opening(calendar, windows, special, now));
    }

    /** Beside the usual hours a centre is open as long as the last of its windows that is open specially. */
    private static Opening opening(
            WorkingCalendar calendar,
            List<WindowView> windows,
            Map<WindowId, SpecialOpeningView> special,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        Optional<LocalTime> closes = windows.stream()
                .map(window -> special.get(window.id()))
                .filter(Objects::nonNull)
                .map(SpecialOpeningView::closes)
                .max(Comparator.naturalOrder());
        if (closes.isPresent() && !calendar.isOpen(now)) {
            return new Opening(true, today.atTime(closes.get()), true);
        }
        LocalDateTime turns = LocalDateTime.ofInstant(calendar.turns(now), calendar.zone());
        return new Opening(calendar.isOpen(now), turns, turns.toLocalDate().equals(today));
    }

    private boolean isAttended(WindowView window, Set<OfficerId> attended) {
        return organization.posts(window.id()).stream()
                .anyMatch(post -> post.kind() == PostKind.CLERK && attended.contains(post.officerA()));
    }
}
