package org.govhall.appraisal;

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
 * What arrived in the address of a list behind a figure, unread.
 *
 * @param below {@code false}: of the centre alone, and not of those below it
 */
record AppraisalAsked(
        @Nullable String counted,
        @Nullable String center,
        @Nullable String below,
        @Nullable String department,
        @Nullable String from,
        @Nullable String to) {

    /**
     * The same, understood; this year so far where nothing else was asked.
     *
     * @param department {@link DepartmentId#NONE} for the centre's own staff; null for everybody
     */
    record Filter(Set<CenterId> centers, @Nullable DepartmentId department, LocalDate from, LocalDate to) {

        boolean has(@Nullable DepartmentId of) {
            return department == null || department.equals(of == null ? DepartmentId.NONE : of);
        }
    }

    /** A centre that is not within reach is not there. */
    Filter read(AppraisalScope scope, OrganizationDirectory organization, LocalDate today) {
        LocalDate last = AppraisalTyped.day(to).orElse(today);
        LocalDate first = AppraisalTyped.day(from).orElse(last.withDayOfYear(1));
        return new Filter(
                centers(scope, organization),
                AppraisalTyped.read(department, DepartmentId::of).orElse(null),
                first,
                last);
    }

    private Set<CenterId> centers(AppraisalScope scope, OrganizationDirectory organization) {
        if (AppraisalTyped.given(center).isEmpty()) {
            return scope.centers();
        }
        CenterId chosen = AppraisalTyped.found(AppraisalTyped.read(center, CenterId::of)
                .filter(scope.centers()::contains)
                .orElse(null));
        if ("false".equals(below)) {
            return Set.of(chosen);
        }
        Set<CenterId> centers = new HashSet<>(organization.subtree(chosen));
        centers.retainAll(scope.centers());
        return centers;
    }

    /** The same under another address, such as that of a file. */
    public String at(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "counted", counted);
        put(query, "center", center);
        put(query, "below", below);
        put(query, "department", department);
        put(query, "from", from);
        put(query, "to", to);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        AppraisalTyped.given(value).ifPresent(given -> query.put(name, given));
    }
}
