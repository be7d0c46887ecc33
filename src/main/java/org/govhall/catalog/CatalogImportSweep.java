package org.govhall.catalog;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks and takes over what was handed in, beside the pages; one node of several does it. */
@Component
class CatalogImportSweep {

    private final CatalogImports imports;

    CatalogImportSweep(CatalogImports imports) {
        this.imports = imports;
    }

    @Scheduled(fixedDelay = 2000)
    @SchedulerLock(name = "catalog-import", lockAtMostFor = "10m", lockAtLeastFor = "0s")
    void sweep() {
        while (imports.workOnce()) {
            // each is stored by itself
            continue;
        }
    }
}
