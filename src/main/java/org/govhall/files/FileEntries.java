package org.govhall.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FileEntries extends Repository<FileEntry, FileId> {

    String STORED_FILE =
            "select new org.govhall.files.StoredFile(f.id, f.name, f.mediaType, f.sizeInBytes, f.sha256, f.storedAt) from FileEntry f";

    FileEntry save(FileEntry entry);

    @Query(STORED_FILE + " where f.id = :id")
    Optional<StoredFile> find(FileId id);

    @Query(STORED_FILE + " where f.id in :ids order by f.id")
    List<StoredFile> findAll(Collection<FileId> ids);
}
