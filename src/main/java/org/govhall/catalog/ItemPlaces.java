package org.govhall.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.calendar.WorkingCalendar;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.ReceptionHours;
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
            Opening opening) {

        /** When one may come: what all windows that serve the item share, else the hours of the centre. */
        public ReceptionHours hours() {
            List<ReceptionHours> kept = windows.stream()
                    .map(counter -> counter.window().hours())
                    .distinct()
                    .toList();
            return kept.size() == 1 ? kept.get(0) : center.hours();
        }

        /** When the one window to go to receives people. */
        public ReceptionHours hoursToGo() {
            return window == null ? center.hours() : window.hours();
        }

        /** Whether a window has to say its hours, since they are not those of the place. */
        public boolean differs(Counter counter) {
            return !counter.window().hours().equals(hours());
        }
    }

    /** @param open whether the window is, and somebody is there */
    record Counter(WindowView window, boolean open) {}

    /**
     * Whether one may come now: a window that serves the item is open, or the centre where none serves it.
     *
     * @param turns when the last one closes, or the first one opens, next; in the zone of the centre
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
        return new Place(
                organization.center(offering.center()),
                organization.department(offering.department()),
                organization
                        .windowServing(offering.center(), offering.department())
                        .orElse(null),
                windows.stream()
                        .map(window -> new Counter(
                                window,
                                (calendars.ofWindow(window).isOpen(now) || special.containsKey(window.id()))
                                        && isAttended(window, attended)))
                        .toList(),
                opening(calendars.of(offering.center()), windows, special, now));
    }

    /** Beside the usual hours one may come as long as the last of the windows is open that is open specially. */
    private Opening opening(
            WorkingCalendar ofCenter,
            List<WindowView> windows,
            Map<WindowId, SpecialOpeningView> special,
            Instant now) {
        Set<WorkingCalendar> kept = windows.isEmpty()
                ? Set.of(ofCenter)
                : windows.stream().map(calendars::ofWindow).collect(Collectors.toSet());
        ZoneId zone = ofCenter.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean open = isOpen(kept, now);
        Optional<LocalTime> closes = windows.stream()
                .map(window -> special.get(window.id()))
                .filter(Objects::nonNull)
                .map(SpecialOpeningView::closes)
                .max(Comparator.naturalOrder());
        if (closes.isPresent() && !open) {
            return new Opening(true, today.atTime(closes.get()), true);
        }
        LocalDateTime turns = LocalDateTime.ofInstant(open ? closing(kept, now) : opening(kept, now), zone);
        return new Opening(open, turns, turns.toLocalDate().equals(today));
    }

    private static boolean isOpen(Set<WorkingCalendar> kept, Instant at) {
        return kept.stream().anyMatch(calendar -> calendar.isOpen(at));
    }

    /** When none of them is open any more: one may go on where another ends. */
    private static Instant closing(Set<WorkingCalendar> kept, Instant now) {
        Instant closing = now;
        while (isOpen(kept, closing)) {
            Instant at = closing;
            closing = kept.stream()
                    .filter(calendar -> calendar.isOpen(at))
                    .map(calendar -> calendar.turns(at))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return closing;
    }

    private static Instant opening(Set<WorkingCalendar> kept, Instant now) {
        return kept.stream()
                .map(calendar -> calendar.turns(now))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isAttended(WindowView window, Set<OfficerId> attended) {
        return organization.posts(window.id()).stream()
                .anyMatch(post -> post.kind() == PostKind.CLERK && attended.contains(post.officerA()));
    }
}
