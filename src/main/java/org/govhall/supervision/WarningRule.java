package org.govhall.supervision;

/**
 * When a case is close to its promised deadline.
 *
 * @param percent so much of the promised period is left, 1 to 50
 * @param days or so many working days are left, 1 to 10, whichever comes first
 */
record WarningRule(int percent, int days) {

    static final WarningRule STANDARD = new WarningRule(20, 1);
}
