package org.govhall.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.identity.AccountId;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.springframework.stereotype.Component;

/** Who is due at which window, by the posts. Costs no query. */
@Component
class DuePlaces {

    private final OrganizationDirectory organization;

    DuePlaces(OrganizationDirectory organization) {
        this.organization = organization;
    }

    /** Where the holder of an account is due; nowhere without a post. */
    Optional<Place> of(AccountId account) {
        return organization.officerOf(account).flatMap(this::of);
    }

    private Optional<Place> of(OfficerView officer) {
        return organization.windowsOf(officer.id()).stream()
                .map(window -> new Place(officer, window, holds(officer.id(), window)))
                .min(Comparator.comparing((Place place) -> !place.holds())
                        .thenComparing(place -> place.window().number())
                        .thenComparing(place -> place.window().id().value()));
    }

    private boolean holds(OfficerId officer, WindowView window) {
        return organization.posts(window.id()).stream()
                .anyMatch(post -> post.officerA().equals(officer));
    }

    /** Who is due in a centre, each once. */
    List<Place> in(CenterId center) {
        return organization.windows(center).stream()
                .flatMap(window -> organization.posts(window.id()).stream())
                .flatMap(post -> post.officers().stream())
                .distinct()
                .map(organization::officer)
                .filter(OfficerView::working)
                .flatMap(officer -> of(officer).stream())
                .filter(place -> place.window().center().equals(center))
                .toList();
    }

    /** For whom an officer stands in, wherever. */
    Set<OfficerId> standsInFor(OfficerId officer) {
        return organization.windowsOf(officer).stream()
                .flatMap(window -> organization.posts(window.id()).stream())
                .filter(post -> officer.equals(post.officerB()))
                .map(post -> post.officerA())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody holds the post of chief representative at the window; not who stands in on it. */
    boolean isChief(OfficerId officer, WindowId window) {
        return organization.posts(window).stream()
                .anyMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE
                        && post.officerA().equals(officer));
    }
}
