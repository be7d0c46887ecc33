package org.govhall.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.govhall.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/** Takes in files that people hand in, and gives them out again. Who may see which is for the caller to know. */
@Service
public class FileStore {

    /** For the {@code accept} attribute of a file field. */
    public static final String ACCEPT = ".pdf,.jpg,.jpeg,.png";

    private static final int BUFFER = 64 * 1024;

    private final FileEntries entries;
    private final Vault vault;
    private final ContentCheck check;
    private final ObjectProvider<UploadScanner> scanners;
    private final DataSize maxSize;
    private final Clock clock;

    FileStore(
            FileEntries entries,
            Vault vault,
            ContentCheck check,
            ObjectProvider<UploadScanner> scanners,
            FilesProperties properties,
            Clock clock) {
        this.entries = entries;
        this.vault = vault;
        this.check = check;
        this.scanners = scanners;
        this.maxSize = properties.maxSize();
        this.clock = clock;
    }

    /**
     * Looks into an upload, and has it looked into, which may take as long as a scanner takes to answer: so it is done
     * before a transaction begins, and no connection to the database waits for it.
     *
     * @param originalName as the browser sent it; cleaned before it is kept
     * @param content read to its end or to the limit, and left open
     * @return what may be kept; to be closed
     * @throws Refusal {@code files.refused.empty}, {@code .too-large}, {@code .type}, {@code .damaged} or
     *     {@code .pixels}, and what {@link UploadScanner#scan} refuses
     * @throws IllegalStateException within a transaction
     */
    public CheckedUpload check(String originalName, InputStream content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an upload is looked into before a transaction begins");
        }
        try {
            Path scratch = vault.scratch();
            try {
                return checked(scratch, originalName, content);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(scratch);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file. Where a transaction is running and is rolled back, the file is gone again.
     *
     * @param uploader account id of who hands it in
     */
    public StoredFile store(CheckedUpload upload, String uploader) {
        try {
            return keep(upload, uploader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks and keeps a file at once, where no transaction is running.
     *
     * @throws Refusal as {@link #check}; nothing is kept then
     * @throws IllegalStateException within a transaction
     */
    public StoredFile store(String originalName, InputStream content, String uploader) {
        try (CheckedUpload upload = check(originalName, content)) {
            return store(upload, uploader);
        }
    }

    /** The content from its beginning; the caller closes it. */
    public InputStream open(FileId id) {
        try {
            return vault.open(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return entries.find(id);
    }

    /** Those of {@code ids} that exist, in the order they were stored. */
    @Transactional(readOnly = true)
    public List<StoredFile> findAll(Collection<FileId> ids) {
        return ids.isEmpty() ? List.of() : entries.findAll(ids);
    }

    private CheckedUpload checked(Path scratch, String originalName, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        long size = copy(content, scratch, digest);
        Refusal.unless(size > 0, "files.refused.empty");
        FileType type = check.check(scratch);
        scanners.orderedStream().forEach(scanner -> scanner.scan(scratch));
        return new CheckedUpload(
                scratch,
                FileName.clean(originalName, type),
                type,
                size,
                HexFormat.of().formatHex(digest.digest()));
    }

    private StoredFile keep(CheckedUpload upload, String uploader) throws IOException {
        StoredFile file = new StoredFile(
                FileId.next(),
                upload.name(),
                upload.type().mediaType(),
                upload.size(),
                upload.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        vault.keep(file.id(), upload.content());
        discardIfRolledBack(file.id());
        try {
            entries.save(new FileEntry(file, uploader));
        } catch (RuntimeException e) {
            vault.discard(file.id());
            throw e;
        }
        return file;
    }

    private long copy(InputStream content, Path target, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream output = Files.newOutputStream(target)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                Refusal.unless(size <= maxSize.toBytes(), "files.refused.too-large", maxSize.toMegabytes());
                digest.update(buffer, 0, read);
                output.write(buffer, 0, read);
            }
        }
        return size;
    }

    private void discardIfRolledBack(FileId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    try {
                        vault.discard(id);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
