package org.govhall.organization;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.springframework.stereotype.Component;

/** The centres for everybody; the keeping of the organization for the administrator. */
@Component
class OrganizationNavigation implements NavigationContribution {

    private static final String GROUP = "organization.nav.group";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("organization.nav.centers", "/centers", "building-community", GROUP, Set.of(), 45),
                admin("organization.admin.title", "/admin", "layout-dashboard", 900),
                admin("organization.admin.centers", "/admin/centers", "building-community", 910),
                admin("organization.admin.departments", "/admin/departments", "building", 920),
                admin("organization.admin.windows", "/admin/windows", "door", 930),
                admin("organization.admin.officers", "/admin/officers", "users", 940),
                admin("organization.admin.letters", "/admin/letters", "file-certificate", 950));
    }

    private static NavigationEntry admin(String labelKey, String href, String icon, int rank) {
        return new NavigationEntry(labelKey, href, icon, GROUP, Set.of(Role.ADMINISTRATOR), rank);
    }
}
