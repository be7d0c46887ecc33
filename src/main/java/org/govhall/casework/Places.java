package org.govhall.casework;

import java.time.LocalDate;
import org.govhall.catalog.Applicable;
import org.govhall.catalog.Catalog;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.stereotype.Component;

/** Finds the window that receives an item at a centre, if the item can be applied for there at all. */
@Component
class Places {

    private final Catalog catalog;
    private final OrganizationDirectory organization;

    Places(Catalog catalog, OrganizationDirectory organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    /**
     * @throws Refusal when the item is not on the list on that day, not offered at the centre, or no window is open for it
     */
    Choice choose(ItemCode item, CenterId center, LocalDate on) {
        Applicable applicable = catalog.requireApplicable(item, center, on);
        var window = organization
                .windowServing(center, applicable.department())
                .orElseThrow(() -> new Refusal("casework.refused.no-window"));
        String region = organization.center(center).regionCode();
        return new Choice(applicable, new Place(center, region, applicable.department(), window.id()));
    }

    /** What can be applied for, and where it then goes. */
    record Choice(Applicable applicable, Place place) {}
}
