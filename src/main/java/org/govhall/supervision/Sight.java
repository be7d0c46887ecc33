package org.govhall.supervision;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * How far an official sees cards, as part of each query.
 *
 * @param column that is looked at
 * @param ids the windows, or the centres
 */
record Sight(OfficerView official, String column, Set<UUID> ids) {

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));
    static final String WINDOW = "window_id";
    static final String CENTER = "center_id";

    /** For a query: never empty. */
    Set<UUID> values() {
        return ids.isEmpty() ? NOBODY : ids;
    }

    boolean covers(CenterId center, WindowId window) {
        return ids.contains(column.equals(WINDOW) ? window.value() : center.value());
    }

    /** Finds out how far somebody sees. */
    @Component
    static class Sights {

        private final OrganizationDirectory organization;
        private final Scope.Scopes scopes;

        Sights(OrganizationDirectory organization, Scope.Scopes scopes) {
            this.organization = organization;
            this.scopes = scopes;
        }

        Sight on(CardSide side, SignedIn who) {
            return switch (side) {
                case DESK -> atMyWindows(who);
                case APPROVAL -> asChief(who);
                case SUPERVISION -> asSupervisor(who);
            };
        }

        /** The windows where somebody has a post. */
        Sight atMyWindows(SignedIn who) {
            OfficerView official = official(who);
            return new Sight(
                    official,
                    WINDOW,
                    values(organization.windowsOf(official.id()).stream()
                            .map(WindowView::id)
                            .map(WindowId::value)
                            .toList()));
        }

        /** The windows of which somebody is chief representative, as A or as B. */
        Sight asChief(SignedIn who) {
            OfficerView official = official(who);
            return new Sight(
                    official,
                    WINDOW,
                    values(organization.windowsOf(official.id()).stream()
                            .map(WindowView::id)
                            .filter(window -> organization.posts(window).stream()
                                    .anyMatch(post ->
                                            post.kind() == PostKind.CHIEF_REPRESENTATIVE && post.names(official.id())))
                            .map(WindowId::value)
                            .toList()));
        }

        /** The supervisor's centre and all below it. */
        Sight asSupervisor(SignedIn who) {
            return new Sight(
                    official(who),
                    CENTER,
                    values(scopes.of(who).ids().stream().map(CenterId::value).toList()));
        }

        /** Whether they work in a centre at all; an account may be opened before its holder does. */
        boolean isOfficial(SignedIn who) {
            return organization.officerOf(who.accountId()).isPresent();
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
