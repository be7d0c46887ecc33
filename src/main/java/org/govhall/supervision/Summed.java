package org.govhall.supervision;

/** What is added up over cases of a period, in working days. */
enum Summed {
    /** Working time from receipt to acceptance. */
    DAYS_TO_ACCEPT(Counted.ACCEPTED, Summed.inDays("f.minutes_to_accept")),
    /** Working time from acceptance to completion, less excluded time. */
    DAYS_TO_COMPLETE(Counted.COMMITMENT, Summed.inDays("f.minutes_to_complete")),
    /** What the law would have allowed. */
    STATUTORY_DAYS(Counted.BOUND_BY_LAW, "f.statutory_working_days"),
    /** What was used of it. */
    USED_DAYS(Counted.BOUND_BY_LAW, Summed.inDays("f.minutes_to_complete"));

    private final Counted over;
    private final String term;

    Summed(Counted over, String term) {
        this.over = over;
        this.term = term;
    }

    Counted over() {
        return over;
    }

    String term() {
        return term;
    }

    /** Centres have days of different length, so each case is turned into days by its own. */
    private static String inDays(String minutes) {
        return "cast(" + minutes + " as numeric(20, 8)) / nullif(f.minutes_per_day, 0)";
    }
}
