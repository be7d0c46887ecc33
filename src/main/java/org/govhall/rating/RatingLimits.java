package org.govhall.rating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the house for ratings; the State Council's document sets none in days, so each place publishes its own.
 *
 * @param rateWithin how long after a visit or a completion it can be rated
 * @param verifyDays working days until a bad rating must be verified
 * @param simpleDays working days to put a simple matter right
 * @param complexDays working days to put a complex matter right
 * @param appealDays working days for the supervisor to decide an appeal
 * @param callBackDays working days, after the answer, to call somebody back who has signed with their name
 * @param redAfterDays working days past a deadline after which the yellow card turns red
 * @param perDevice ratings that one device may give by link in a day
 * @param tabletAsks how long the tablet at a window asks about a visit
 * @param runLength so many equal ratings in a row at one window, within {@code runWithin}, are looked into
 */
@ConfigurationProperties("govhall.rating")
record RatingLimits(
        @DefaultValue("30d") Duration rateWithin,
        @DefaultValue("1") int verifyDays,
        @DefaultValue("5") int simpleDays,
        @DefaultValue("15") int complexDays,
        @DefaultValue("5") int appealDays,
        @DefaultValue("3") int callBackDays,
        @DefaultValue("2") int redAfterDays,
        @DefaultValue("5") int perDevice,
        @DefaultValue("15m") Duration tabletAsks,
        @DefaultValue("20") int runLength,
        @DefaultValue("30m") Duration runWithin) {}
