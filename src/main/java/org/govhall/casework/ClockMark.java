package org.govhall.casework;

/** What an entry of a case's time tells. */
enum ClockMark {
    RECEIVED,
    /** 一次性告知: the applicant was told what is missing. */
    NOTICE_GIVEN,
    SUPPLEMENT_BROUGHT,
    ACCEPTED,
    /** The applicant was told in writing that a special procedure is needed, and how long it takes. */
    PROCEDURE_TOLD,
    PROCEDURE_BEGUN,
    PROCEDURE_ENDED,
    /** The head of the organ granted more time. */
    EXTENDED,
    REVIEWED,
    SENT_UP,
    DECIDED,
    COMPLETED,
    DELIVERED,
    /** Not accepted, withdrawn or terminated. */
    ENDED
}
