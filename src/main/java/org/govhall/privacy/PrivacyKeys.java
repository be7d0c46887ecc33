package org.govhall.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The two secrets of this installation: one encrypts personal data, the other keys the hashes that find it.
 *
 * @param dataKey base64 of 32 random bytes; by environment in production
 * @param indexKey base64 of 32 random bytes; by environment in production
 * @param keyFile where both are made and kept when they are not given, for a first look only
 */
@ConfigurationProperties("govhall.privacy")
record PrivacyKeys(
        String dataKey, String indexKey, @Nullable Path keyFile) {

    private static final int KEY_BYTES = 32;

    SecretKey encryptionKey() {
        return new SecretKeySpec(bytes("data-key", dataKey), "AES");
    }

    SecretKey hashKey() {
        return new SecretKeySpec(bytes("index-key", indexKey), "HmacSHA256");
    }

    private byte[] bytes(String name, String given) {
        String encoded = given.isBlank() ? fromFile(name) : given;
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
