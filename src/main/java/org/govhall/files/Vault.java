package org.govhall.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files lies. It knows ids and bytes, nothing of names, types or people. */
interface Vault {

    /** An empty file to write to until it is known whether the content may be kept. The caller removes it. */
    Path scratch() throws IOException;

    /** Keeps the content for good. Either all of it is there afterwards or nothing. */
    void keep(FileId id, Path content) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing is kept under this id
     */
    InputStream open(FileId id) throws IOException;

    /** Forgets the content; does nothing where there is none. */
    void discard(FileId id) throws IOException;
}
