package org.govhall.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionView;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How things are called; answered from memory. What has no name any more is called by its code. */
@Component
class Names {

    private final OrganizationDirectory organization;
    private final Catalog catalog;
    private final Clock clock;
    private final ZoneId zone;

    Names(OrganizationDirectory organization, Catalog catalog, Clock clock, ZoneId zone) {
        this.organization = organization;
        this.catalog = catalog;
        this.clock = clock;
        this.zone = zone;
    }

    public String item(@Nullable ItemCode code) {
        return code == null
                ? Ratio.NOTHING
                : catalog.guide(code, LocalDate.ofInstant(clock.instant(), zone))
                        .map(RevisionView::name)
                        .orElse(code.value());
    }

    public String center(CenterId id) {
        return organization.findCenter(id).map(CenterView::name).orElse(Ratio.NOTHING);
    }

    public String department(DepartmentId id) {
        return Optional.ofNullable(organization.departments().get(id))
                .map(DepartmentView::name)
                .orElse(Ratio.NOTHING);
    }

    /** The departments that are at a window of these centres, by name; one that serves several is named once. */
    Map<DepartmentId, String> departmentsAt(Collection<CenterId> centers) {
        Map<DepartmentId, String> departments = new LinkedHashMap<>();
        Set<DepartmentId> served = centers.stream()
                .flatMap(center -> organization.windows(center).stream())
                .flatMap(window -> window.departments().stream())
                .collect(Collectors.toSet());
        organization.departments().values().stream()
                .filter(department -> served.contains(department.id()))
                .forEach(department -> departments.put(department.id(), department.name()));
        return departments;
    }

    public String window(CenterId center, WindowId id) {
        return organization.windows(center).stream()
                .filter(window -> window.id().equals(id))
                .findFirst()
                .map(window -> window.number() + " " + window.name())
                .orElse(Ratio.NOTHING);
    }

    String of(Grouping grouping, String key) {
        return switch (grouping) {
            case DEPARTMENT -> key.equals(DepartmentId.NONE.toString()) ? "" : department(DepartmentId.of(key));
            case CENTER, AREA -> center(CenterId.of(key));
            case ITEM -> item(new ItemCode(key));
            case WINDOW -> {
                WindowView window = organization.window(WindowId.of(key));
                yield window.number() + " " + window.name();
            }
            case CLERK -> clerk(Clerk.of(key));
        };
    }

    /** Empty where nobody has accepted the case. */
    public String clerk(Clerk clerk) {
        OfficerId officer = clerk.officer();
        return officer == null ? "" : organization.officerNames(Set.of(officer)).getOrDefault(officer, Ratio.NOTHING);
    }

    /** The same for who may know only the officers of some centres. */
    public String clerk(Scope scope, Clerk clerk) {
        OfficerId officer = clerk.officer();
        boolean known = officer == null
                || organization.officerNames(Set.of(officer)).containsKey(officer)
                        && scope.ids().contains(organization.officer(officer).center());
        return known ? clerk(clerk) : Ratio.NOTHING;
    }

    /**
     * What was asked, with a window that there is: who goes on to another centre leaves its windows behind.
     *
     * @throws ResponseStatusException 404 when the window is of no centre that the viewer may see
     */
    Question settle(Question asked) {
        WindowId window = asked.window();
        if (window == null || isOf(asked.center().id(), window)) {
            return asked;
        }
        boolean seen = asked.scope().ids().stream().anyMatch(center -> isOf(center, window));
        return Params.orNotFound(seen ? asked.ofAllWindows() : null);
    }

    private boolean isOf(CenterId center, WindowId id) {
        return organization.windows(center).stream()
                .anyMatch(window -> window.id().equals(id));
    }
}
