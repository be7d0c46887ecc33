package org.govhall.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request with a stored file, after the caller has made sure that this person may see it. */
@Component
public class FileDownload {

    private static final String NO_POWER = "sandbox; default-src 'none'";

    /** Chrome shows no PDF in a sandbox at all, and its viewer styles its own frame. The type cannot be mistaken. */
    private static final String NO_POWER_BUT_A_VIEWER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final FileStore files;

    FileDownload(FileStore files) {
        this.files = files;
    }

    /**
     * Shown in the browser, but as what we found it to be and with no power: nothing in it runs or loads anything, and
     * no copy stays in a cache.
     */
    public ResponseEntity<Resource> respond(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.isImage() ? NO_POWER : NO_POWER_BUT_A_VIEWER)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new Content(file));
    }

    /** Opened only when it is sent, and again for each range that a viewer asks for. */
    private final class Content extends AbstractResource {

        private final StoredFile file;

        Content(StoredFile file) {
            this.file = file;
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file.id());
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}
