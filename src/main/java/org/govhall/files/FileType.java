package org.govhall.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file a person may hand in. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static boolean anyHasExtension(String extension) {
        return Stream.of(values()).anyMatch(type -> type.hasExtension(extension));
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.get(0);
    }
}
