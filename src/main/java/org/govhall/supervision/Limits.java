package org.govhall.supervision;

/**
 * The limits of a centre.
 *
 * @param warning when it warns
 * @param answerDays working days within which a window answers a card
 */
record Limits(WarningRule warning, int answerDays) {

    static final Limits STANDARD = new Limits(WarningRule.STANDARD, 5);
}
