package org.govhall.catalog;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.govhall.kernel.Remembering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the catalogue in memory, so that a look-up costs no statement. Every change counts the edition up; this node
 * looks at the number again as soon as a change of its own has been committed, and otherwise twice a minute at most,
 * for the changes of other nodes. A transaction that has changed the catalogue reads its own changes, past the copy.
 */
@Component
class CatalogMemory implements Remembering {

    private static final long LOOK_AGAIN = Duration.ofSeconds(30).toNanos();

    private final ServiceItems items;
    private final ItemRevisions revisions;
    private final Offerings offerings;
    private final EntityManager entityManager;
    private final JdbcClient jdbc;

    private volatile @Nullable Remembered remembered;

    CatalogMemory(
            ServiceItems items,
            ItemRevisions revisions,
            Offerings offerings,
            EntityManager entityManager,
            JdbcClient jdbc) {
        this.items = items;
        this.revisions = revisions;
        this.offerings = offerings;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
    }

    CatalogCopy current() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            entityManager.flush();
            return read(edition());
        }
        Remembered known = remembered;
        return known != null && known.isTrusted() ? known.copy() : refreshed();
    }

    private synchronized CatalogCopy refreshed() {
        Remembered known = remembered;
        if (known != null && known.isTrusted()) {
            return known.copy();
        }
        long now = System.nanoTime();
        long edition = edition();
        CatalogCopy copy = known != null && known.copy().edition() == edition ? known.copy() : read(edition);
        // who commits a change meanwhile waits for this, and then makes the next caller look again
        remembered = new Remembered(copy, now);
        return copy;
    }

    /** A copy and when it was last compared: replaced together, so that nobody trusts an old copy for a new look. */
    private record Remembered(CatalogCopy copy, long lookedAt) {

        boolean isTrusted() {
            return System.nanoTime() - lookedAt < LOOK_AGAIN;
        }
    }

    private synchronized void distrust() {
        Remembered known = remembered;
        if (known != null) {
            remembered = new Remembered(known.copy(), System.nanoTime() - LOOK_AGAIN);
        }
    }

    /** Counts the edition up within the running transaction; two changes at once stand in line here. */
    void changing() {
        jdbc.sql("update catalog_edition set edition_number = edition_number + 1 where id = 1")
                .update();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(CatalogMemory.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(CatalogMemory.this, Boolean.TRUE);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CatalogMemory.this);
                    distrust();
                }
            });
        }
    }

    @Override
    public synchronized void forget() {
        remembered = null;
    }

    private long edition() {
        return jdbc.sql("select edition_number from catalog_edition where id = 1")
                .query(Long.class)
                .single();
    }

    private CatalogCopy read(long edition) {
        return CatalogCopy.read(edition, items, revisions, offerings);
    }
}
