package org.govhall.files;

import java.time.Instant;
import java.util.Locale;

/**
 * What is known of a stored file.
 *
 * @param name a clean file name to show and to save under, its extension agreeing with the type; never a path
 * @param mediaType found from the content: {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    /** What kind of file it is, as people call it: PDF, JPG or PNG. */
    public String format() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Its size as people read it, such as {@code 1.2 MB}. */
    public String sizeText() {
        return size < MEGABYTE
                ? Math.max(1, (size + KILOBYTE - 1) / KILOBYTE) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) size / MEGABYTE);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
