package org.govhall.catalog;

/** How a case of an item is decided. */
public enum CaseType {
    /** 即办件: on the spot. */
    IMMEDIATE,
    /** 承诺件: within the promised days. */
    COMMITMENT,
    /** 联办件: by several departments. */
    JOINT,
    /** 上报件: first reviewed here, decided by a higher organ. */
    UPWARD
}
