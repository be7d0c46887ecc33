package org.govhall.rating;

/** Which ratings a list of the staff shows. */
enum OrderTab {
    /** Bad ratings that still need somebody. */
    OPEN("o.state in ('OPENED', 'VERIFIED', 'ANSWERED')"),
    LATE("o.state in ('OPENED', 'VERIFIED', 'ANSWERED') and o.due_at < :now"),
    APPEALED("o.appealed_at is not null and o.appeal_decided_at is null"),
    ENDED("o.state in ('CLOSED', 'WITHDRAWN')"),
    ALL("1 = 1");

    private final String condition;

    OrderTab(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
