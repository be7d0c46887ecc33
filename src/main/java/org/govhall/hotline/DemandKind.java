package org.govhall.hotline;

/** What somebody wants of the hotline. */
enum DemandKind {
    /** 咨询. */
    CONSULTATION,
    /** 求助. */
    HELP,
    /** 投诉. */
    COMPLAINT,
    /** 举报. */
    REPORT,
    /** 建议. */
    SUGGESTION
}
