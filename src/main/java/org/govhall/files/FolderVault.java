package org.govhall.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * Keeps contents in a folder that only the account of the service may read. Two levels of folders are named after the
 * last digits of the id: the first ones tell the time and would put a whole day into one folder.
 */
@Component
class FolderVault implements Vault {

    private final Path folder;

    FolderVault(FilesProperties properties) {
        this.folder = properties.folder().toAbsolutePath().normalize();
    }

    @Override
    public Path scratch() throws IOException {
        return Files.createTempFile(ownFolder(folder.resolve("incoming")), "upload-", ".part");
    }

    @Override
    public void keep(FileId id, Path content) throws IOException {
        ownFolder(folderOf(id));
        Files.move(content, placeOf(id), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        return Files.newInputStream(placeOf(id));
    }

    @Override
    public void discard(FileId id) throws IOException {
        Files.deleteIfExists(placeOf(id));
    }

    private Path placeOf(FileId id) {
        return folderOf(id).resolve(id.toString());
    }

    private Path folderOf(FileId id) {
        String name = id.toString();
        int end = name.length();
        return folder.resolve(name.substring(end - 2)).resolve(name.substring(end - 4, end - 2));
    }

    private static Path ownFolder(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyOurs = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(path, onlyOurs);
    }
}
