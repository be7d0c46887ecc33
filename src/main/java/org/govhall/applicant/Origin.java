package org.govhall.applicant;

/**
 * Where a matter of somebody came in. A name, a number and a mobile are known to many; so what came in at a counter, card
 * in hand, meets an account of the portal only once it is proved whose account it is.
 *
 * @see "个人信息保护法, Articles 9 and 51"
 */
public enum Origin {
    PORTAL,
    COUNTER;

    /**
     * Whether an account is shown what came in here of the person whose number it bears.
     *
     * @param proven whether it was proved that the account is that person's
     */
    public boolean meets(boolean proven) {
        return this == PORTAL || proven;
    }
}
