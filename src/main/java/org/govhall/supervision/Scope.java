package org.govhall.supervision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a supervisor may see: the centre for which the role was granted, or else the own one, and all below it.
 *
 * @param centers by id, each one before those below it; the own one first
 */
record Scope(CenterView top, Map<CenterId, CenterView> centers) {

    Set<CenterId> ids() {
        return centers.keySet();
    }

    /** Empty where there is no such centre, or where it is not the viewer's to see: both look the same. */
    Optional<CenterView> center(CenterId id) {
        return Optional.ofNullable(centers.get(id));
    }

    /** A centre of the scope with those below it. */
    Set<CenterId> subtree(CenterView center) {
        return centers.values().stream()
                .filter(other -> other.path().startsWith(center.path()))
                .map(CenterView::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The centres directly below one of the scope. */
    List<CenterView> below(CenterView center) {
        return centers.values().stream()
                .filter(other -> center.id().equals(other.parent()))
                .toList();
    }

    /** The centres of the scope from its top down to this one, which is the last. */
    List<CenterView> above(CenterView center) {
        return centers.values().stream()
                .filter(other -> center.path().startsWith(other.path()))
                .sorted(Comparator.comparingInt(other -> other.path().length()))
                .toList();
    }

    public List<CenterView> choices() {
        return List.copyOf(centers.values());
    }

    /** Finds out what somebody may see. */
    @Component
    static class Scopes {

        private final OrganizationDirectory organization;
        private final Reaches reaches;

        Scopes(OrganizationDirectory organization, Reaches reaches) {
            this.organization = organization;
            this.reaches = reaches;
        }

        /** @throws AccessDeniedException when this account belongs to nobody who works in a centre */
        Scope of(SignedIn who) {
            return below(organization.center(reaches.supervisedFrom(who)));
        }

        /** What everybody may know figures of: all centres. */
        Scope everybody() {
            return below(organization.centers().stream()
                    .filter(center -> center.parent() == null)
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }

        private Scope below(CenterView top) {
            Set<CenterId> ids = organization.subtree(top.id());
            Map<CenterId, CenterView> centers = new LinkedHashMap<>();
            centers.put(top.id(), top);
            organization.centers().stream()
                    .filter(center -> ids.contains(center.id()))
                    .forEach(center -> centers.put(center.id(), center));
            return new Scope(top, centers);
        }
    }
}
