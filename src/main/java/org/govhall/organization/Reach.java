package org.govhall.rating;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which work orders an official may see, as part of each query.
 *
 * @param column of the work order that is looked at
 * @param ids the windows, or the centres
 */
record Reach(OfficerView official, String column, Set<UUID> ids) {

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    /** For a query: never empty. */
    Set<UUID> values() {
        return ids.isEmpty() ? NOBODY : ids;
    }

    boolean covers(WorkOrder order) {
        return ids.contains(
                column.equals(WINDOW) ? order.window().value() : order.center().value());
    }

    static final String WINDOW = "window_id";
    static final String CENTER = "center_id";

    /** Finds out how far somebody sees. */
    @Component
    static class Reaches {

        private final OrganizationDirectory organization;

        Reaches(OrganizationDirectory organization) {
            this.organization = organization;
        }

        /** The windows where somebody has a post. */
        Reach atMyWindows(SignedIn who) {
            OfficerView official = official(who);
            return new Reach(
                    official,
                    WINDOW,
                    values(organization.windowsOf(official.id()).stream()
                            .map(WindowView::id)
                            .map(WindowId::value)
                            .toList()));
        }

        /** The windows of which somebody is chief representative, as A or as B. */
        Reach asChief(SignedIn who) {
            OfficerView official = official(who);
            OfficerId id = official.id();
            return new Reach(
                    official,
                    WINDOW,
                    values(organization.windowsOf(id).stream()
                            .map(WindowView::id)
                            .filter(window -> organization.posts(window).stream()
                                    .anyMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE && post.names(id)))
                            .map(WindowId::value)
                            .toList()));
        }

        /** The own centre and all below it. */
        Reach asSupervisor(SignedIn who) {
            OfficerView official = official(who);
            return new Reach(
                    official,
                    CENTER,
                    values(organization.subtree(official.center()).stream()
                            .map(CenterId::value)
                            .toList()));
        }

        private OfficerView official(SignedIn who) {
            return organization
                    .officerOf(who.accountId())
                    .orElseThrow(() -> new AccessDeniedException("works in no centre"));
        }

        private static Set<UUID> values(Collection<UUID> ids) {
            return ids.stream().collect(Collectors.toUnmodifiableSet());
        }
    }
}
