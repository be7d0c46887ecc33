package org.govhall.catalog;

/** What becomes of the cases that are open when their item is cancelled or delegated. */
public enum RunningCases {
    /** They end under the revision that they were received under. */
    CONTINUE,
    /** Their termination is proposed; the chief representative confirms it and the applicant is told why. */
    STOP
}
