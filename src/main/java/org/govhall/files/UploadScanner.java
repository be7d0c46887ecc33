package org.govhall.files;

import java.nio.file.Path;
import org.govhall.kernel.Refusal;

/**
 * Looks for viruses in what people hand in. The border to the world outside: a hall may have a scanner, see {@link ClamAv},
 * and each that it has is asked before a file is kept.
 */
interface UploadScanner {

    /**
     * Returns where nothing was found.
     *
     * @param file read, never changed
     * @throws Refusal {@code files.refused.infected}; {@code files.refused.not-scanned} where the scanner gives no answer,
     *     because what was not looked at is not taken in
     */
    void scan(Path file);
}
