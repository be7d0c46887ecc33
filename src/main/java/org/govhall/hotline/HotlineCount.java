package org.govhall.hotline;

/**
 * What is counted of a period, each written once: the figure counts the orders of which it holds, and the list behind the
 * figure shows the same orders. What has once been counted of a period stays, whatever follows.
 */
public enum HotlineCount {
    /** Orders whose deadline fell in the period and has come; one that is not answered is among them. */
    DUE(within("o.counted_due_at") + " and o.counted_due_at < :now"),
    /** Those that the department answered by that deadline. */
    IN_TIME(DUE.condition + " and o.first_answered_at <= o.counted_due_at"),
    /** Orders whose caller was reached in the period. */
    CALLED_BACK("(" + within("o.called_back_at") + " or " + within("o.sent_back_at") + ")"),
    /** Those whose caller was satisfied then. */
    SATISFIED(within("o.called_back_at") + " and o.call_back = 'SATISFIED'");

    private final String condition;

    HotlineCount(String condition) {
        this.condition = condition;
    }

    /** In SQL over {@code hotline_order o}; the period begins at {@code :begin} and ends before {@code :end}. */
    String condition() {
        return condition;
    }

    private static String within(String column) {
        return column + " >= :begin and " + column + " < :end";
    }
}
