package org.govhall.hotline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What arrived in the address of a list, unread.
 *
 * @param below {@code false}: of the centre alone, and not of those below it
 * @param counted with {@code from} and {@code to}: those behind a figure
 */
record HotlineAsked(
        @Nullable String standing,
        @Nullable String kind,
        @Nullable String center,
        @Nullable String below,
        @Nullable String department,
        @Nullable String q,
        @Nullable String counted,
        @Nullable String from,
        @Nullable String to) {

    /** A centre that is not within reach is not there. */
    HotlineFilter read(HotlineReach reach, OrganizationDirectory organization, LocalDate today) {
        HotlineCount count = HotlineTyped.constant(HotlineCount.class, counted).orElse(null);
        LocalDate last = HotlineTyped.day(to).orElse(today);
        return new HotlineFilter(
                HotlineTyped.constant(HotlineStanding.class, standing)
                        .orElse(count == null ? HotlineStanding.OPEN : HotlineStanding.ALL),
                HotlineTyped.constant(DemandKind.class, kind).orElse(null),
                centers(reach, organization),
                HotlineTyped.read(department, DepartmentId::of).orElse(null),
                HotlineTyped.given(q).orElse(""),
                count,
                HotlineTyped.day(from).orElse(last.withDayOfMonth(1)),
                last);
    }

    private @Nullable Set<CenterId> centers(HotlineReach reach, OrganizationDirectory organization) {
        if (HotlineTyped.given(center).isEmpty()) {
            return null;
        }
        CenterId chosen = HotlineTyped.found(HotlineTyped.read(center, CenterId::of)
                .filter(reach.centers()::contains)
                .orElse(null));
        if ("false".equals(below)) {
            return Set.of(chosen);
        }
        Set<CenterId> centers = new HashSet<>(organization.subtree(chosen));
        centers.retainAll(reach.centers());
        return centers;
    }

    /** The same list under another address, such as that of a file. */
    public String at(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "standing", standing);
        put(query, "kind", kind);
        put(query, "center", center);
        put(query, "below", below);
        put(query, "department", department);
        put(query, "q", q);
        put(query, "counted", counted);
        put(query, "from", from);
        put(query, "to", to);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        HotlineTyped.given(value).ifPresent(given -> query.put(name, given));
    }
}
