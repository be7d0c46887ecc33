package org.govhall.rating;

/** What verifying a bad rating found. */
enum Finding {
    /** 诉求合理、情况清楚: put right within the short limit. */
    SIMPLE,
    /** 诉求合理、情况复杂: put right within the long limit, with the reasons told. */
    COMPLEX,
    /** 无事实依据: it is explained, and nothing needs to be put right. */
    UNFOUNDED
}
