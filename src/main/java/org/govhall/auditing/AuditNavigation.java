package org.govhall.auditing;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.springframework.stereotype.Component;

@Component
class AuditNavigation implements NavigationContribution {

    private static final String GROUP = "auditing.nav.group";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry("auditing.log.title", "/audit", "list-details", 960),
                entry("auditing.chains.title", "/audit/chains", "shield-check", 965));
    }

    private static NavigationEntry entry(String label, String href, String icon, int rank) {
        return new NavigationEntry(label, href, icon, GROUP, Set.of(Role.AUDIT_ADMINISTRATOR), rank);
    }
}
