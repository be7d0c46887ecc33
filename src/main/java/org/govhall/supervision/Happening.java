package org.govhall.supervision;

import java.time.ZoneId;

/** What happens once to a case, and so puts it into a day: sets of cases are counted by the day of one of these. */
enum Happening {
    RECEIPT("f.received_on"),
    ACCEPTANCE("f.accepted_on"),
    COMPLETION("f.completed_on"),
    /** The promised deadline; stored as an instant, so that its day is that of a zone. */
    DEADLINE("f.promised_due_at");

    private final String column;

    Happening(String column) {
        this.column = column;
    }

    /** In SQL, its day. */
    String day(ZoneId zone) {
        return this == DEADLINE ? "cast(" + column + " at time zone '" + zone.getId() + "' as date)" : column;
    }

    /**
     * In SQL, that it happened on one of the days of {@code from<suffix>} to {@code to<suffix>}; the deadline compares
     * with the instants {@code begin<suffix>} and {@code end<suffix>}, so that an index serves it.
     */
    String within(String suffix) {
        return this == DEADLINE
                ? column + " >= :begin" + suffix + " and " + column + " < :end" + suffix
                : column + " between :from" + suffix + " and :to" + suffix;
    }
}
