package org.govhall.identity;

import java.time.Instant;

/** What people hold in their hand beside the computer. */
public final class Authenticator {

    private Authenticator() {}

    /**
     * @param secret in base 32, as the page shows it
     * @return the six digits of that moment
     */
    public static String code(String secret, Instant now) {
        return Totp.code(Totp.fromBase32(secret.replace(" ", "")), Totp.step(now));
    }
}
