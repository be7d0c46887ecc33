package org.govhall.catalog;

/** The four steps of an item, and there are no others. */
public enum Step {
    /** 受理. */
    ACCEPT,
    /** 审核. */
    REVIEW,
    /** 审批. */
    DECIDE,
    /** 办结. */
    COMPLETE
}
