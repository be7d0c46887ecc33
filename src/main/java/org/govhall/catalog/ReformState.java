package org.govhall.catalog;

/** How far a reform round has come. */
enum ReformState {
    /** 起草: decisions are entered. */
    DRAFT,
    /** 待审: somebody else looks at it; nothing changes meanwhile. */
    SUBMITTED,
    /** 已公布: in force from its day, and never changed. */
    PUBLISHED
}
