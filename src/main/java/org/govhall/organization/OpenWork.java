package org.govhall.organization;

/**
 * Fulfilled by the module that keeps cases: what somebody still has in hand at a window that they are about to leave, and
 * what runs at a centre that is about to keep other hours.
 */
public interface OpenWork {

    /** How many cases of the window are given to this officer and not over. */
    long casesInHand(OfficerId officer, WindowId window);

    /** How many cases of the centre were handed in and are not over. */
    long casesOpenAt(CenterId center);
}
