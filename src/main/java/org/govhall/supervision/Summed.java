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

    /**
     * Centres have days of different length, so each case is turned into days by its own. Each term is rounded by itself,
     * so that a sum is the same to the last digit in whatever portions it was added up.
     */
    private static String inDays(String minutes) {
        return "cast(cast(" + minutes + " as numeric(20, 8)) / nullif(f.minutes_per_day, 0) as numeric(20, 8))";
    }
}
