package org.govhall.supervision;

import java.util.Arrays;
import java.util.List;

/** By what the figures are broken down. */
enum Grouping {
    /** 下级地区: the centre looked at alone, and each centre directly below it with all below that. */
    AREA("center_id"),
    DEPARTMENT("department_id"),
    CENTER("center_id"),
    ITEM("item_code"),
    /** Of one centre only: the rows of days do not tell windows apart, so that these are counted from its cases. */
    WINDOW("window_id"),
    /** By who accepted the case; of one centre only, as windows. */
    CLERK("accepted_by_id");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    /** Those by which days are counted and kept. */
    static List<Grouping> kept() {
        return Arrays.stream(values())
                .filter(each -> each != AREA && !each.isOfOneCenter())
                .toList();
    }

    /** Whether it divides the work of one centre, and is counted from its cases. */
    boolean isOfOneCenter() {
        return this == WINDOW || this == CLERK;
    }

    /** Whether what is no case is known by it. */
    boolean tellsTallies() {
        return this == AREA || this == DEPARTMENT || this == CENTER;
    }

    /** In SQL, over {@code casework_facts f}. */
    String column() {
        return "f." + column;
    }

    /** The column of the rows of days and months. */
    String row() {
        return column;
    }
}
