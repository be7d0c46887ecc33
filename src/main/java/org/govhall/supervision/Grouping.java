package org.govhall.supervision;

/** By what the figures are broken down. */
enum Grouping {
    DEPARTMENT("department_id"),
    CENTER("center_id"),
    ITEM("item_code");

    private final String column;

    Grouping(String column) {
        this.column = column;
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
