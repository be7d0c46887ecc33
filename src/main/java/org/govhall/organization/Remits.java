package org.govhall.organization;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.identity.Accounts;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds out for which part of the organization somebody reads and keeps. */
@Component
class Remits {

    /** By these roles somebody speaks for their department. */
    static final Set<Role> OF_DEPARTMENT = Set.of(Role.DEPARTMENT_LEADER, Role.APPROVAL_OFFICER);

    private static final Set<Role> OF_WINDOW = Set.of(Role.CHIEF_REPRESENTATIVE, Role.WINDOW_CLERK);

    private final OrganizationMemory memory;
    private final Accounts accounts;

    Remits(OrganizationMemory memory, Accounts accounts) {
        this.memory = memory;
        this.accounts = accounts;
    }

    /** Everything that this person reads, by whatever role. */
    Remit of(SignedIn who) {
        OrganizationSnapshot organization = memory.fresh();
        OfficerView self = self(organization, who);
        Set<CenterId> centers = new HashSet<>();
        Set<DepartmentId> own = new HashSet<>();
        Set<OfficerId> people = new HashSet<>();
        if (who.is(Role.ADMINISTRATOR)) {
            centers.addAll(tree(organization, who, Role.ADMINISTRATOR, self));
        }
        if (who.is(Role.SUPERVISOR)) {
            centers.addAll(tree(organization, who, Role.SUPERVISOR, self));
        }
        if (self != null) {
            if (OF_DEPARTMENT.stream().anyMatch(who::is) && self.department() != null) {
                own.add(self.department());
            }
            if (OF_WINDOW.stream().anyMatch(who::is)) {
                people.add(self.id());
                organization.windowsOf(self.id()).stream()
                        .flatMap(window -> organization.posts(window.id()).stream())
                        .forEach(post -> people.addAll(post.officers()));
            }
        }
        Set<DepartmentId> departments = new HashSet<>(Remit.departmentsOf(organization, centers));
        departments.addAll(own);
        return new Remit(organization, Set.copyOf(centers), Set.copyOf(departments), Set.copyOf(own), people);
    }

    /** What somebody keeps as administrator, whatever else they may read by another role. */
    Remit ofAdministrator(SignedIn who) {
        OrganizationSnapshot organization = memory.fresh();
        Set<CenterId> centers = who.is(Role.ADMINISTRATOR)
                ? tree(organization, who, Role.ADMINISTRATOR, self(organization, who))
                : Set.of();
        return new Remit(organization, centers, Remit.departmentsOf(organization, centers), Set.of(), Set.of());
    }

    /**
     * A window that somebody keeps as administrator.
     *
     * @throws ResponseStatusException 404: what is not theirs does not exist for them
     */
    WindowView windowKeptBy(SignedIn who, WindowId id) {
        Remit remit = ofAdministrator(who);
        WindowView window = remit.organization().windows.get(id);
        if (window == null || !remit.covers(window)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return window;
    }

    /**
     * A centre that somebody keeps as administrator.
     *
     * @throws ResponseStatusException 404: what is not theirs does not exist for them
     */
    CenterView centerKeptBy(SignedIn who, CenterId id) {
        Remit remit = ofAdministrator(who);
        CenterView center = remit.organization().centers.get(id);
        if (center == null || !remit.covers(center)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return center;
    }

    /**
     * The centre for which the role was granted, or else the own one, with all below it. An administrator who belongs to
     * no centre, such as the first one of an installation, keeps all of them.
     */
    private Set<CenterId> tree(OrganizationSnapshot organization, SignedIn who, Role role, @Nullable OfficerView self) {
        Optional<UUID> granted = accounts.scopeOf(who.accountId(), role);
        if (granted.isPresent()) {
            return organization.subtree(new CenterId(granted.get()));
        }
        if (self != null) {
            return organization.subtree(self.center());
        }
        // who worked in a centre and has left keeps nothing any more
        return role == Role.ADMINISTRATOR && !organization.officersByAccount.containsKey(who.accountId())
                ? organization.centers.keySet().stream().collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable OfficerView self(OrganizationSnapshot organization, SignedIn who) {
        OfficerView officer = organization.officersByAccount.get(who.accountId());
        return officer != null && officer.working() ? officer : null;
    }
}
