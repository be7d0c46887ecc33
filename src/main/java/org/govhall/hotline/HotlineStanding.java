package org.govhall.hotline;

/** Which orders a list shows. */
enum HotlineStanding {
    OPEN("o.state in ('TAKEN', 'DISPATCHED', 'OBJECTED', 'ANSWERED')"),
    TO_DISPATCH("o.state in ('TAKEN', 'OBJECTED')"),
    TO_ANSWER("o.state = 'DISPATCHED'"),
    TO_CALL_BACK("o.state = 'ANSWERED'"),
    OVERDUE("o.state in ('DISPATCHED', 'OBJECTED') and o.due_at < :now"),
    ENDED("o.state in ('CLOSED', 'TOLD_LEGAL_WAY', 'TRANSFERRED', 'MERGED')"),
    ALL("1 = 1");

    private final String condition;

    HotlineStanding(String condition) {
        this.condition = condition;
    }

    /** In SQL over {@code hotline_order o}. */
    String condition() {
        return condition;
    }

    /** Whether the latest stands first, and not what is due first. */
    boolean isOfThePast() {
        return this == ENDED || this == ALL;
    }
}
