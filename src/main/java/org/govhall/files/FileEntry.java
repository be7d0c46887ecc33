package org.govhall.files;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The line of the register that tells what lies in the vault under one id. It never changes. */
@Entity
@Table(name = "files_file")
class FileEntry {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FileId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String mediaType;
    private long sizeInBytes;
    private String sha256;
    private String uploader;
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected FileEntry() {}

    FileEntry(StoredFile file, String uploader) {
        this.id = file.id();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.sizeInBytes = file.size();
        this.sha256 = file.sha256();
        this.storedAt = file.storedAt();
        this.uploader = uploader;
    }
}
