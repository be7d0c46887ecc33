package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an item is handled on a day. */
@Component
class ItemPlaces {

    /** A centre where the item is handled, with the window to go to, if one serves the department. */
    record Place(
            CenterView center,
            DepartmentView department,
            @Nullable WindowView window) {}

    private final Catalog catalog;
    private final OrganizationDirectory organization;

    ItemPlaces(Catalog catalog, OrganizationDirectory organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    List<Place> of(ItemCode item, LocalDate on) {
        return catalog.offerings(item, on).stream()
                .map(offering -> new Place(
                        organization.center(offering.center()),
                        organization.department(offering.department()),
                        organization
                                .windowServing(offering.center(), offering.department())
                                .orElse(null)))
                .toList();
    }
}
