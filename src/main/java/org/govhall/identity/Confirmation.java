package org.govhall.identity;

import java.time.Instant;

/**
 * That a person proved, at the moment of an act, that it is they who act: kept beside what they signed.
 *
 * @param means by what they proved it
 * @param at when
 */
public record Confirmation(Means means, Instant at) {

    /** By what somebody proves that it is they. */
    public enum Means {
        /** The six digits of an authenticator. */
        CODE,
        /** One of the codes printed for the day the authenticator is lost. */
        RECOVERY_CODE,
        /** A passkey, used in this session a few minutes ago. */
        PASSKEY,
        /** The password once more: only where no second factor is required and none is set up. */
        PASSWORD
    }
}
