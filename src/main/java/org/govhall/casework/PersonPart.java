package org.govhall.casework;

/** What somebody's part in a special procedure is. */
public enum PersonPart {
    /** One of the officials who make a visit. */
    OFFICIAL,
    EXPERT,
    /** Somebody who takes part: the applicant, an interested party, a bidder. */
    PARTICIPANT
}
