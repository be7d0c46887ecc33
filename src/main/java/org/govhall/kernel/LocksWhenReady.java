package org.govhall.kernel;

import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.StorageBasedLockProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Gives no lock, and so no scheduled work, before the program is ready: what is stored while it starts belongs to days
 * that are over, and is followed as a whole.
 */
class LocksWhenReady implements LockProvider, Remembering {

    private final StorageBasedLockProvider locks;
    private volatile boolean ready;

    LocksWhenReady(StorageBasedLockProvider locks) {
        this.locks = locks;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        ready = true;
    }

    @Override
    public Optional<SimpleLock> lock(LockConfiguration configuration) {
        return ready ? locks.lock(configuration) : Optional.empty();
    }

    /** The names of locks that the database is known to hold. */
    @Override
    public void forget() {
        locks.clearCache();
    }
}
