package org.govhall.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a text column encrypted at rest: AES-256-GCM with a fresh nonce for every value. What is stored reads
 * {@code k1:base64(nonce, ciphertext, tag)}; the tag before the colon names the key by its version, so that keys can be
 * rotated ({@link KeyRotation}).
 *
 * <p>Use it as {@code @Convert(converter = EncryptedText.class)}. A value of n characters takes up to
 * {@code 44 + 4n} characters in the column.
 */
@Component
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String prefix;
    private final SecretKey key;
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    EncryptedText(PrivacyKeys keys) {
        keys.encryptionKeys().forEach((version, one) -> this.keys.put("k" + version, one));
        this.prefix = "k" + keys.dataKeyVersion() + ":";
        this.key = keys.encryptionKey();
    }

    /** How a value begins that is encrypted under the present key. */
    String prefix() {
        return prefix;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return prefix + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        int colon = stored.indexOf(':');
        SecretKey used = colon < 0 ? null : keys.get(stored.substring(0, colon));
        if (used == null) {
            throw new IllegalStateException("encrypted under an unknown key");
        }
        byte[] whole = Base64.getDecoder().decode(stored.substring(colon + 1));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, used, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "stored personal data was altered, or the key is not the one it was kept with", e);
        }
    }
}
