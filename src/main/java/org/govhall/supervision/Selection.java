package org.govhall.supervision;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked at.
 *
 * @param centers at least one; never more than the viewer may see
 * @param department null for all
 * @param item null for all
 * @param window null for all
 * @param clerk null for all
 */
record Selection(
        Set<CenterId> centers,
        Period period,
        @Nullable DepartmentId department,
        @Nullable ItemCode item,
        @Nullable WindowId window,
        @Nullable Clerk clerk) {

    Selection(Set<CenterId> centers, Period period, @Nullable DepartmentId department, @Nullable ItemCode item) {
        this(centers, period, department, item, null, null);
    }

    Selection within(Period other) {
        return new Selection(centers, other, department, item, window, clerk);
    }

    /** Whether it is finer than the rows of days, so that cases must be counted. */
    boolean isOfDesk() {
        return window != null || clerk != null;
    }

    /** Whether what is no case can be in it: that is of a department in a centre, and of nothing finer. */
    boolean isTallied() {
        return item == null && !isOfDesk();
    }

    /** In SQL over {@code casework_facts f}, what is chosen beside the days, beginning with {@code and}. */
    String condition() {
        return condition("f.")
                + (window == null ? "" : " and f.window_id = :window")
                + (clerk == null
                        ? ""
                        : clerk.officer() == null ? " and f.accepted_by_id is null" : " and f.accepted_by_id = :clerk");
    }

    /** The same over rows of days and months, which tell neither windows nor clerks apart. */
    String conditionOfRows() {
        return condition("");
    }

    private String condition(String table) {
        return " and " + table + "center_id in (:centers)"
                + (department == null ? "" : " and " + table + "department_id = :department")
                + (item == null ? "" : " and " + table + "item_code = :item");
    }

    /** Binds what {@link #condition} names. */
    void bind(Map<String, Object> parameters) {
        parameters.put("centers", centerValues());
        if (department != null) {
            parameters.put("department", department.value());
        }
        if (item != null) {
            parameters.put("item", item.value());
        }
        if (window != null) {
            parameters.put("window", window.value());
        }
        if (clerk != null && clerk.officer() != null) {
            parameters.put("clerk", clerk.officer().value());
        }
    }

    Set<UUID> centerValues() {
        return centers.stream().map(CenterId::value).collect(Collectors.toUnmodifiableSet());
    }
}
