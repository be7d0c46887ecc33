package org.govhall.organization;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far an official sees what happens at windows, as part of each query: some windows, or all of some centres.
 *
 * @param column that is looked at; every table of what happens at windows has both
 * @param ids the windows, or the centres
 */
public record Reach(OfficerView official, String column, Set<UUID> ids) {

    public static final String WINDOW = "window_id";
    public static final String CENTER = "center_id";

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    public static Reach atWindows(OfficerView official, Collection<WindowId> windows) {
        return new Reach(
                official, WINDOW, windows.stream().map(WindowId::value).collect(Collectors.toUnmodifiableSet()));
    }

    public static Reach overCenters(OfficerView official, Collection<CenterId> centers) {
        return new Reach(
                official, CENTER, centers.stream().map(CenterId::value).collect(Collectors.toUnmodifiableSet()));
    }

    /** For a query: never empty. */
    public Set<UUID> values() {
        return ids.isEmpty() ? NOBODY : ids;
    }

    public boolean covers(CenterId center, WindowId window) {
        return ids.contains(column.equals(WINDOW) ? window.value() : center.value());
    }
}
