package org.govhall.hotline;

/** 法定途径: where the law settles a matter that the hotline may not settle. */
enum LegalWay {
    /** 诉讼. */
    LITIGATION,
    /** 仲裁. */
    ARBITRATION,
    /** 行政复议. */
    RECONSIDERATION,
    /** 信访. */
    PETITION
}
