package org.govhall.appraisal;

/** What is counted of the evaluations that were published in a period, as they were published. */
public enum EvaluationCount {
    /** Everybody who was evaluated. */
    EVALUATED("1 = 1"),
    /** Those who were rated excellent. */
    EXCELLENT("m.excellent");

    private final String condition;

    EvaluationCount(String condition) {
        this.condition = condition;
    }

    /** In SQL over {@code appraisal_member m}. */
    String condition() {
        return condition;
    }
}
