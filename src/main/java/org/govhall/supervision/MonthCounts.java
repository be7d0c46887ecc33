package org.govhall.supervision;

/** What happened in one month. */
record MonthCounts(long received, long accepted, long completed) {

    static final MonthCounts NONE = new MonthCounts(0, 0, 0);
}
