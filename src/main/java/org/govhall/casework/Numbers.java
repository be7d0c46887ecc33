package org.govhall.casework;

import org.govhall.kernel.Refusal;

/**
 * The two numbers of a case.
 *
 * @param number the short one, for people
 * @param officialNumber implementation code, date and sequence, at most 50 characters (GB/T 39046)
 */
record Numbers(CaseNumber number, String officialNumber) {

    private static final int LONGEST = 50;

    Numbers {
        Refusal.unless(officialNumber.length() <= LONGEST, "casework.refused.official-number");
    }
}
