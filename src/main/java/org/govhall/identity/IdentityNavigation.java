package org.govhall.identity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The pages of the security administrator; the matrix for all three administrators. */
@Component
class IdentityNavigation implements NavigationContribution {

    private static final String GROUP = "identity.nav.group";

    @Override
    public List<NavigationEntry> entries() {
        Set<Role> security = Set.of(Role.SECURITY_ADMINISTRATOR);
        return List.of(
                new NavigationEntry("identity.admin.accounts", "/security/accounts", "users", GROUP, security, 970),
                new NavigationEntry("identity.admin.settings", "/security/settings", "key", GROUP, security, 975),
                new NavigationEntry(
                        "identity.admin.matrix",
                        "/security/matrix",
                        "list-check",
                        GROUP,
                        Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR),
                        980));
    }
}
