package org.govhall.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * A keyed hash by which an encrypted value is found again, exactly or not at all. Without the key of this installation
 * nobody can try out the few billion possible identity numbers against a copy of the database.
 */
@Component
public class LookupHash {

    private final SecretKey key;

    LookupHash(PrivacyKeys keys) {
        this.key = keys.hashKey();
    }

    /**
     * @param purpose keeps hashes of the same value apart, such as {@code identity-number} and {@code sign-in}
     * @param value already in its one normal form
     * @return 64 hexadecimal digits
     */
    public String of(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
