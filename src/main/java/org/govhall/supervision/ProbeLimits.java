package org.govhall.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on a probe gives a reason to ask. No document of the state sets these; each place sets its own.
 *
 * @param silentWeeks so long without a case
 * @param silentCases so many would have been expected in that time
 * @param missingNumbers so many numbers in a row; a few less are lost when a receipt is broken off
 * @param minutes between acceptance and completion of a commitment case
 * @param backFilled so many such cases at a window on a day
 * @param afterHours so many cases with an act outside the hours, at a window on a day
 * @param monthEndCases completed at a window on the last working day of a month, at least
 * @param monthEndTimes as often as on another of its days, at least
 * @param answers so many citizens in {@code answerDays} days
 */
@ConfigurationProperties("govhall.supervision.probes")
record ProbeLimits(
        @DefaultValue("8") int silentWeeks,
        @DefaultValue("3") int silentCases,
        @DefaultValue("3") int missingNumbers,
        @DefaultValue("10") int minutes,
        @DefaultValue("10") int backFilled,
        @DefaultValue("10") int afterHours,
        @DefaultValue("20") int monthEndCases,
        @DefaultValue("5") int monthEndTimes,
        @DefaultValue("3") int answers,
        @DefaultValue("90") int answerDays) {}
