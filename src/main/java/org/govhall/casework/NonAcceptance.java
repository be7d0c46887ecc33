package org.govhall.casework;

/**
 * The two different answers to an application that is not accepted.
 *
 * @see "行政许可法 art. 32 (一), (二)"
 */
public enum NonAcceptance {
    /** 不受理: no licence is needed for it. */
    NOT_NEEDED,
    /** 不予受理: not within the organ's powers; the organ to go to is named. */
    NOT_COMPETENT
}
