package org.govhall.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload in which {@link FileStore#check} has found nothing wrong; nobody else makes one, so that nothing is kept that
 * was not looked at. Kept or not, its copy is gone once it is closed.
 */
public final class CheckedUpload implements AutoCloseable {

    private final Path content;
    private final String name;
    private final FileType type;
    private final long size;
    private final String sha256;

    CheckedUpload(Path content, String name, FileType type, long size, String sha256) {
        this.content = content;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    Path content() {
        return content;
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
