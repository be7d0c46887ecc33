package org.govhall.casework;

/** A cause of law that ends a case without a decision. */
public enum TerminationCause {
    APPLICANT_DIED,
    ORGANIZATION_ENDED,
    SUBJECT_GONE
}
