package org.govhall.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of a period, each written once: the figure counts the cases of which it holds, and the list behind
 * the figure shows the same cases. The period of a case is the day of what happened, in the centre's zone.
 */
enum Counted implements Countable {
    RECEIVED(Happening.RECEIPT),
    ACCEPTED(Happening.ACCEPTANCE),
    COMPLETED(Happening.COMPLETION),
    /** Whose promised deadline was in the period, and was passed; whenever the case was received, completed or ended. */
    MISSED(
            Happening.DEADLINE,
            "f.promised_due_at < :now and f.promised_due_at < coalesce(f.completed_at, f.ended_at, :now)"),
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
    /** Completed cases that were rated with one of the first three levels; who has not rated is not in it. */
    SATISFIED(
            COMPLETED,
            "exists (select 1 from rating_facts r where r.case_id = f.case_id and r.stage = 'COMPLETION'"
                    + " and r.satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED'))"),
    /** Accepted immediate cases. */
    IMMEDIATE(ACCEPTED, "f.case_type = 'IMMEDIATE'"),
    /** Immediate cases that were completed the day they were accepted; the day is that of either. */
    ON_THE_SPOT(COMPLETED, "f.case_type = 'IMMEDIATE' and f.completed_on = f.accepted_on");

    private final Happening happening;
    private final @Nullable String rest;

    Counted(Happening happening) {
        this(happening, null);
    }

    Counted(Happening happening, @Nullable String rest) {
        this.happening = happening;
        this.rest = rest;
    }

    Counted(Counted among, String condition) {
        this(among.happening, among.rest == null ? condition : among.rest + " and " + condition);
    }

    /** By whose day it is counted. */
    Happening happening() {
        return happening;
    }

    /** In SQL, what must hold beside the day; null where that is enough. */
    @Nullable String rest() {
        return rest;
    }

    /** In SQL, over {@code casework_facts f}, of the days of one period. */
    String condition() {
        return happening.within("") + (rest == null ? "" : " and " + rest);
    }
}
