package org.govhall.catalog;

import java.util.List;
import java.util.Set;
import org.govhall.identity.HallKeepers;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.springframework.stereotype.Component;

@Component
class CatalogNavigation implements NavigationContribution {

    private static final String SUPERVISION = "supervision.nav.group";
    private static final String ADMINISTRATION = "organization.nav.group";
    private static final String GROUP = "catalog.nav.group";
    private static final String OF_THE_WHOLE_HALL = "/admin/";

    private final HallKeepers keepers;

    CatalogNavigation(HallKeepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                entry("catalog.nav.persons", "/items?applicant=NATURAL_PERSON", "user", 20),
                entry("catalog.nav.organizations", "/items?applicant=ORGANIZATION", "building", 30),
                entry("catalog.nav.departments", "/items/departments", "category", 40),
                new NavigationEntry(
                        "catalog.reform.title",
                        "/admin/reform",
                        "gavel",
                        ADMINISTRATION,
                        Set.of(Role.ADMINISTRATOR),
                        960),
                new NavigationEntry(
                        "catalog.rebound.title",
                        "/supervision/rebound",
                        "history",
                        SUPERVISION,
                        Set.of(Role.SUPERVISOR),
                        330),
                new NavigationEntry(
                        "catalog.entry.title", "/supervision/entry", "door", SUPERVISION, Set.of(Role.SUPERVISOR), 332),
                new NavigationEntry(
                        "catalog.import.title",
                        "/admin/exchange",
                        "table",
                        ADMINISTRATION,
                        Set.of(Role.ADMINISTRATOR),
                        962),
                new NavigationEntry(
                        "catalog.redesign.title",
                        "/catalog/redesign",
                        "gavel",
                        GROUP,
                        Set.of(Role.APPROVAL_OFFICER, Role.ADMINISTRATOR),
                        404),
                new NavigationEntry(
                        "catalog.nav.keeping",
                        "/catalog/keeping",
                        "list-details",
                        GROUP,
                        Set.of(Role.APPROVAL_OFFICER, Role.ADMINISTRATOR),
                        400),
                new NavigationEntry(
                        "catalog.question.list",
                        "/catalog/questions",
                        "help-circle",
                        GROUP,
                        Set.of(Role.APPROVAL_OFFICER, Role.ADMINISTRATOR),
                        402));
    }

    @Override
    public boolean isFor(SignedIn who, NavigationEntry entry) {
        return !entry.href().startsWith(OF_THE_WHOLE_HALL) || keepers.keepsAll(who);
    }

    private static NavigationEntry entry(String labelKey, String href, String icon, int rank) {
        return new NavigationEntry(labelKey, href, icon, GROUP, Set.of(), rank);
    }
}
