package org.govhall.applicant;

/** What a letter of entrustment lets an agent do for whoever gave it. */
public enum EntrustedAct {
    /** To fill in and hand in an application. */
    APPLY,
    /** To bring what was told to be missing. */
    SUPPLEMENT,
    /** To take an application back. */
    WITHDRAW,
    /** To receive the result. */
    COLLECT
}
