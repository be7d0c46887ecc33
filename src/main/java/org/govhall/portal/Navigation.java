package org.govhall.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.identity.NavigationContribution;
import org.govhall.identity.NavigationEntry;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** What the viewer may go to from here, gathered from all modules; nothing is counted before a page asks. */
class Navigation {

    /** An entry as a page shows it. */
    record Line(String labelKey, String href, String icon, boolean current, long count) {}

    /** Entries under one heading. */
    record Group(String labelKey, List<Line> entries) {}

    private final List<NavigationContribution> contributions;
    private final @Nullable SignedIn viewer;
    private final List<NavigationEntry> visible;
    private final @Nullable NavigationEntry here;

    Navigation(
            Collection<NavigationContribution> contributions,
            @Nullable SignedIn viewer,
            HttpServletRequest request,
            String path) {
        this.contributions = List.copyOf(contributions);
        this.viewer = viewer;
        this.visible = contributions.stream()
                .flatMap(contribution -> contribution.entries().stream()
                        .filter(entry ->
                                maySee(viewer, entry) && (viewer == null || contribution.isFor(viewer, entry))))
                .sorted(Comparator.comparingInt(NavigationEntry::rank))
                .toList();
        this.here = visible.stream()
                .filter(entry -> covers(entry.href(), path, request))
                .max(Comparator.comparingInt(entry -> entry.href().length()))
                .orElse(null);
    }

    /** The header of the hall. */
    public List<Line> getHall() {
        return visible.stream()
                .filter(Navigation::isOfTheHall)
                .map(entry -> line(entry, 0))
                .toList();
    }

    /** The rail of the staff's pages. */
    public List<Group> getGroups() {
        Map<String, Long> waiting = new HashMap<>();
        if (viewer != null) {
            contributions.forEach(contribution -> waiting.putAll(contribution.waiting(viewer)));
        }
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        visible.stream()
                .filter(entry -> !isOfTheHall(entry))
                .forEach(entry -> groups.computeIfAbsent(entry.groupKey(), key -> new ArrayList<>())
                        .add(line(entry, waiting.getOrDefault(entry.href(), 0L))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private Line line(NavigationEntry entry, long count) {
        return new Line(entry.labelKey(), entry.href(), entry.icon(), entry.equals(here), count);
    }

    private static boolean isOfTheHall(NavigationEntry entry) {
        return entry.roles().stream().noneMatch(Role::isStaff);
    }

    private static boolean maySee(@Nullable SignedIn viewer, NavigationEntry entry) {
        Set<Role> roles = entry.roles();
        if (roles.isEmpty() || viewer == null) {
            return isOfTheHall(entry);
        }
        return roles.stream().anyMatch(viewer::is);
    }

    private static boolean covers(String href, String path, HttpServletRequest request) {
        UriComponents target = UriComponentsBuilder.fromUriString(href).build();
        String root = target.getPath() == null ? "/" : target.getPath();
        boolean below = path.equals(root) || (!root.equals("/") && path.startsWith(root + "/"));
        return below
                && target.getQueryParams().entrySet().stream().allMatch(wanted -> {
                    String[] given = request.getParameterValues(wanted.getKey());
                    return given != null && Arrays.asList(given).containsAll(wanted.getValue());
                });
    }
}
