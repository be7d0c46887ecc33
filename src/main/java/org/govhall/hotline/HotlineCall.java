package org.govhall.hotline;

/** What a call back brought. */
enum HotlineCall {
    SATISFIED,
    NOT_SATISFIED,
    /** Not satisfied, and the department has to do it again; once. */
    SENT_BACK,
    NOT_REACHED
}
