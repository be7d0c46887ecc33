package org.govhall.hotline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the house for the hotline. The State Council leaves the days to each place, which is to set what can be
 * kept (国办函〔2025〕66号).
 *
 * @param consultationDays working days for a department to answer a question
 * @param otherDays working days for everything else
 * @param longestDays as many as may be given at most, with reasons
 * @param objectionDays working days within which a department may say that it is not its matter
 */
@ConfigurationProperties("govhall.hotline")
record HotlineLimits(
        @DefaultValue("2") int consultationDays,
        @DefaultValue("5") int otherDays,
        @DefaultValue("30") int longestDays,
        @DefaultValue("1") int objectionDays) {

    /** As many as a demand has where nobody chooses otherwise. */
    int usualDays(DemandKind kind) {
        return kind == DemandKind.CONSULTATION ? consultationDays : otherDays;
    }
}
