package org.govhall.attendance;

/** By what the figures of attendance are told. */
enum FigureBy {
    WINDOW("window_id", "window_id"),
    DEPARTMENT("department_id", "department_id"),
    PERSON("officer_id", "answerable_id");

    private final String attended;
    private final String answered;

    FigureBy(String attended, String answered) {
        this.attended = attended;
        this.answered = answered;
    }

    /** The column of a half-day. */
    String attended() {
        return attended;
    }

    /** The column of a finding. */
    String answered() {
        return answered;
    }
}
