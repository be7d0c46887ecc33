package org.govhall.document;

import java.util.List;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.stereotype.Component;

/** Whoever is signed in may ask for a paper; whether it is theirs to see is asked then. Anybody may verify one. */
@Component
class DocumentUrls implements UrlAccess, NavigationContribution {

    @Override
    public List<UrlRule> rules() {
        return List.of(
                UrlRule.signedIn("/papers/*"),
                UrlRule.everyone("/verify"),
                UrlRule.everyone("/verify/*"),
                UrlRule.only("/seals", Role.SUPERVISOR, Role.CHIEF_REPRESENTATIVE, Role.ADMINISTRATOR),
                UrlRule.only("/seals.csv", Role.SUPERVISOR, Role.CHIEF_REPRESENTATIVE, Role.ADMINISTRATOR));
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                seals("casework.nav.chief", Role.CHIEF_REPRESENTATIVE, 230),
                seals("supervision.nav.group", Role.SUPERVISOR, 340));
    }

    private static NavigationEntry seals(String group, Role role, int rank) {
        return new NavigationEntry("document.seals.title", "/seals", "rubber-stamp", group, Set.of(role), rank);
    }
}
