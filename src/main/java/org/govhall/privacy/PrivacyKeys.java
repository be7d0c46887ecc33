package org.govhall.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets of this installation: one encrypts personal data, the other keys the hashes that find it; and those that
 * encrypted before, by which older data is read until it was encrypted anew.
 *
 * @param dataKey base64 of 32 random bytes; by environment in production
 * @param dataKeyVersion which one in the row of keys this is, from 1; every value says by which it was encrypted
 * @param olderDataKeys keys used before, such as {@code 1=base64,2=base64}; blank for none
 * @param indexKey base64 of 32 random bytes; by environment in production
 * @param keyFile where both are made and kept when they are not given, for a first look only
 */
@ConfigurationProperties("govhall.privacy")
record PrivacyKeys(
        String dataKey,
        @DefaultValue("1") int dataKeyVersion,
        @DefaultValue("") String olderDataKeys,
        String indexKey,
        @Nullable Path keyFile) {

    private static final int KEY_BYTES = 32;
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,2}");

    PrivacyKeys {
        if (dataKeyVersion < 1 || dataKeyVersion > 999) {
            throw new IllegalStateException("govhall.privacy.data-key-version is a number from 1 to 999");
        }
    }

    SecretKey encryptionKey() {
        return new SecretKeySpec(bytes("data-key", dataKey), "AES");
    }

    SecretKey hashKey() {
        return new SecretKeySpec(bytes("index-key", indexKey), "HmacSHA256");
    }

    /** Every key that data may still be encrypted under, by its version; the present one among them. */
    Map<Integer, SecretKey> encryptionKeys() {
        Map<Integer, SecretKey> keys = new HashMap<>();
        for (String one : olderDataKeys.split(",", -1)) {
            if (one.isBlank()) {
                continue;
            }
            int sign = one.indexOf('=');
            if (sign < 0 || !VERSION.matcher(one.substring(0, sign).strip()).matches()) {
                throw new IllegalStateException("govhall.privacy.older-data-keys reads version=base64, …");
            }
            keys.put(
                    Integer.valueOf(one.substring(0, sign).strip()),
                    new SecretKeySpec(
                            decoded("older-data-keys", one.substring(sign + 1).strip()), "AES"));
        }
        if (keys.put(dataKeyVersion, encryptionKey()) != null) {
            throw new IllegalStateException("govhall.privacy.data-key-version is that of an older key too");
        }
        return keys;
    }

    private byte[] bytes(String name, String given) {
        return decoded(name, given.isBlank() ? fromFile(name) : given);
    }

    private static byte[] decoded(String name, String encoded) {
        byte[] key = Base64.getDecoder().decode(encoded);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("govhall.privacy." + name + " must be base64 of 32 bytes");
        }
        return key;
    }

    private synchronized String fromFile(String name) {
        if (keyFile == null) {
            throw new IllegalStateException("govhall.privacy." + name + " is not set");
        }
        try {
            Properties keys = new Properties();
            if (Files.exists(keyFile)) {
                try (var reader = Files.newBufferedReader(keyFile)) {
                    keys.load(reader);
                }
            }
            String key = keys.getProperty(name);
            if (key == null) {
                key = random();
                Files.createDirectories(keyFile.toAbsolutePath().getParent());
                String line = name + "=" + key + System.lineSeparator();
                Files.writeString(
                        keyFile,
                        line,
                        StandardCharsets.UTF_8,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                if (Files.getFileStore(keyFile).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
