package org.govhall.supervision;

/**
 * What is counted of a period, each written once: the figure counts the cases of which it holds, and the list behind
 * the figure shows the same cases. The period of a case is the day of the event counted, in the centre's zone.
 */
enum Counted {
    RECEIVED("f.received_on between :from and :to"),
    ACCEPTED("f.accepted_on between :from and :to"),
    COMPLETED("f.completed_on between :from and :to"),
    /** Completed by the promised deadline; a case that has none was not completed by it. */
    ON_TIME(COMPLETED, "f.completed_at <= f.promised_due_at"),
    /** Completed, but after the promised deadline. */
    LATE(COMPLETED, "f.completed_at > f.promised_due_at"),
    SAME_DAY(COMPLETED, "f.completed_on = f.accepted_on"),
    /** Completed commitment cases. */
    COMMITMENT(COMPLETED, "f.case_type = 'COMMITMENT'"),
    /** Completed at least one whole working day before the promised deadline; an immediate case never is. */
    EARLY(COMMITMENT, "f.working_days_early >= 1"),
    /** Completed commitment cases for whose item the law sets a period. */
    BOUND_BY_LAW(COMMITMENT, "f.statutory_working_days is not null"),
    /** Completed cases that were rated; a rating that was marked as not to be counted is none. */
    RATED(COMPLETED, "exists (select 1 from rating_facts r where r.case_id = f.case_id and r.stage = 'COMPLETION')"),
    /** Accepted immediate cases. */
    IMMEDIATE(ACCEPTED, "f.case_type = 'IMMEDIATE'"),
    /** Accepted immediate cases that were completed the same day. */
    ON_THE_SPOT(IMMEDIATE, "f.completed_on = f.accepted_on");

    private final String condition;

    Counted(String condition) {
        this.condition = condition;
    }

    Counted(Counted among, String condition) {
        this(among.condition + " and " + condition);
    }

    /** In SQL, over {@code casework_facts f}, with the parameters {@code from} and {@code to}. */
    String condition() {
        return condition;
    }
}
