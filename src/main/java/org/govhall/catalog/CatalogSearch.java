package org.govhall.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of the catalogue. When the catalogue or the day has changed, a new one is made beside the old one and
 * takes its place: whoever searches waits for it where it is made in a moment, and is answered from the old one where the
 * catalogue is large.
 */
@Component
class CatalogSearch implements DisposableBean {

    /** Of so many items an index is made while somebody waits; of more it takes seconds. */
    private static final int WAITED_FOR = 2000;

    /** An index that is being made, or is made. */
    private record Making(CatalogCopy copy, LocalDate on, CompletableFuture<SearchIndex> result) {

        boolean isOf(CatalogCopy other, LocalDate day) {
            return copy == other && on.equals(day) && !result.isCompletedExceptionally();
        }
    }

    private final CatalogMemory memory;
    private final Clock clock;
    private final ZoneId zone;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "catalogue-index");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable SearchIndex last;
    private volatile @Nullable Making newest;

    CatalogSearch(CatalogMemory memory, Clock clock, ZoneId zone) {
        this.memory = memory;
        this.clock = clock;
        this.zone = zone;
    }

    /** So that the first who searches need not wait. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        making(memory.current(), clock.instant().atZone(zone).toLocalDate());
    }

    SearchIndex.Found find(String asked, LocalDate on) {
        CompletableFuture<SearchIndex> wanted = making(memory.current(), on).result();
        SearchIndex old = last;
        boolean wait = old == null || old.size() <= WAITED_FOR;
        return (wait ? wanted.join() : wanted.getNow(old)).find(asked);
    }

    private Making making(CatalogCopy copy, LocalDate on) {
        Making known = newest;
        return known != null && known.isOf(copy, on) ? known : begin(copy, on);
    }

    private synchronized Making begin(CatalogCopy copy, LocalDate on) {
        Making known = newest;
        if (known == null || !known.isOf(copy, on)) {
            known = new Making(copy, on, CompletableFuture.supplyAsync(() -> make(copy, on), maker));
            newest = known;
        }
        return known;
    }

    private SearchIndex make(CatalogCopy copy, LocalDate on) {
        SearchIndex index = new SearchIndex(copy.inForce(on).toList());
        last = index;
        return index;
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }
}
