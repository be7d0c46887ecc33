package org.govhall.casework;

/** A cause of law that ends a case without a decision. */
public enum TerminationCause {
    APPLICANT_DIED,
    /** 丧失行为能力: where the item gives a qualification to a person (行政许可法 art. 70 (二)). */
    APPLICANT_INCAPABLE,
    ORGANIZATION_ENDED,
    SUBJECT_GONE,
    /** The basis of the item was repealed, or the item cancelled, while the case was open. */
    ITEM_ABOLISHED
}
