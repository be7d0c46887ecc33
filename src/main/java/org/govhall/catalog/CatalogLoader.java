package org.govhall.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the published catalogue into the tables when the program starts. The same file is never loaded twice; of a
 * changed file only the items that changed get a new revision, from today on.
 */
@Component
@Order(CatalogLoader.TURN)
class CatalogLoader implements ApplicationRunner {

    /** After the reference data of the modules below, before anything that makes cases. */
    static final int TURN = 30;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogLoader.class);
    private static final String NAME = "items";

    private final ServiceItems items;
    private final ItemRevisions revisions;
    private final CatalogMemory memory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final Resource file;
    private final LocalDate firstEdition;

    CatalogLoader(
            ServiceItems items,
            ItemRevisions revisions,
            CatalogMemory memory,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone,
            @Value("${govhall.catalog.file:classpath:reference/items.csv}") Resource file,
            @Value("${govhall.catalog.first-edition:2024-01-01}") LocalDate firstEdition) {
        this.items = items;
        this.revisions = revisions;
        this.memory = memory;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
        this.file = file;
        this.firstEdition = firstEdition;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            load(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param text the whole file
     * @return how many items were added or revised
     */
    int load(String text) {
        String hash = ItemsFile.sha256(ItemsFile.FORM + text);
        if (loadedAlready(hash)) {
            return 0;
        }
        List<ItemsFile.Row> rows = ItemsFile.read(text);
        return transaction.execute(status -> {
            // also the lock: a second node that starts at the same time waits here, and then finds it done
            memory.changing();
            return loadedAlready(hash) ? 0 : store(rows, hash);
        });
    }

    private boolean loadedAlready(String hash) {
        return jdbc.sql("select count(*) from catalog_reference_load where name = :name and sha256 = :hash")
                        .param("name", NAME)
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int store(List<ItemsFile.Row> rows, String hash) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, CatalogRows.Item> known = new HashMap<>();
        items.rows().forEach(item -> known.put(item.code(), item));
        Map<ItemId, ItemRevision> latest = new HashMap<>();
        revisions.findLatest().forEach(revision -> latest.put(revision.itemId(), revision));
        LocalDate firstDay = known.isEmpty() && firstEdition.isBefore(today) ? firstEdition : today;

        int changed = 0;
        for (ItemsFile.Row row : rows) {
            CatalogRows.Item item = known.get(row.code().value());
            ItemRevision last = item == null ? null : latest.get(item.id());
            if (last == null) {
                ServiceItem added = items.save(new ServiceItem(ItemId.next(), row.code(), row.basicCode()));
                revisions.save(ItemRevision.first(added.id(), row.content(), firstDay, row.hash()));
                changed++;
            } else if (!row.hash().equals(last.sourceHash())) {
                ItemRevision next = last.supersede(row.content(), today, row.hash());
                revisions.save(last);
                revisions.save(next);
                changed++;
            }
        }
        jdbc.sql("delete from catalog_reference_load where name = :name")
                .param("name", NAME)
                .update();
        jdbc.sql("insert into catalog_reference_load (name, sha256, loaded_at) values (:name, :hash, :at)")
                .param("name", NAME)
                .param("hash", hash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        LOG.info("catalogue loaded: {} of {} items added or revised", changed, rows.size());
        return changed;
    }
}
