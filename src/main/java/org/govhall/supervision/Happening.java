package org.govhall.supervision;

import java.time.ZoneId;

/** What happens once to a case, and so puts it into a day: sets of cases are counted by the day of one of these. */
enum Happening {
    RECEIPT("f.received_at"),
    ACCEPTANCE("f.accepted_at"),
    COMPLETION("f.completed_at"),
    /** The promised deadline. */
    DEADLINE("f.promised_due_at");

    private final String column;

    Happening(String column) {
        this.column = column;
    }

    /** In SQL, its day in a zone. */
    String day(ZoneId zone) {
        return "cast(" + column + " at time zone '" + zone.getId() + "' as date)";
    }

    /** In SQL, that it happened from the instant {@code begin<suffix>} on, and before {@code end<suffix>}. */
    String within(String suffix) {
        return column + " >= :begin" + suffix + " and " + column + " < :end" + suffix;
    }
}
