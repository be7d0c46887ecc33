package org.govhall.files;

import java.nio.file.Path;

/** A scanner that finds nothing; a test may look around while an upload waits for its answer. */
public final class WatchedScanner implements UploadScanner {

    private volatile Runnable meanwhile = () -> {};

    /** What happens during the next scans, until it is called again. */
    public void meanwhile(Runnable what) {
        meanwhile = what;
    }

    @Override
    public void scan(Path file) {
        meanwhile.run();
    }
}
