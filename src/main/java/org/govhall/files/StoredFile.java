package org.govhall.files;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param name a clean file name to show and to save under, its extension agreeing with the type; never a path
 * @param mediaType found from the content: {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
