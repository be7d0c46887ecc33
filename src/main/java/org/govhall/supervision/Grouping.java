package org.govhall.supervision;

/** By what the figures are broken down. */
enum Grouping {
    DEPARTMENT("f.department_id"),
    CENTER("f.center_id"),
    ITEM("f.item_code");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
