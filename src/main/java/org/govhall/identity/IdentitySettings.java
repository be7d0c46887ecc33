package org.govhall.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly this installation asks who somebody is.
 *
 * @param secondFactor what is asked of people who decide, sign or administer; the security administrator can ask for
 *     more than stands here, never for less
 * @param sessionsPerAccount in how many browsers one account may be signed in at once, 1 to 3 in service; the one used
 *     longest ago ends when there would be more
 * @param longestSession after which a session ends although it is used
 */
@ConfigurationProperties("govhall.identity")
record IdentitySettings(
        @DefaultValue("required") SecondFactorMode secondFactor,
        @DefaultValue("3") int sessionsPerAccount,
        @DefaultValue("12h") Duration longestSession) {

    IdentitySettings {
        if (sessionsPerAccount < 1) {
            throw new IllegalArgumentException("govhall.identity.sessions-per-account must be 1 or more");
        }
    }
}
