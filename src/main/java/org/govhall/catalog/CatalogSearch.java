package org.govhall.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the index of the catalogue; it is made anew when the catalogue or the day has changed. */
@Component
class CatalogSearch {

    private record Indexed(CatalogCopy copy, LocalDate on, SearchIndex index) {}

    private final CatalogMemory memory;
    private volatile @Nullable Indexed last;

    CatalogSearch(CatalogMemory memory) {
        this.memory = memory;
    }

    SearchIndex.Found find(String asked, LocalDate on) {
        CatalogCopy copy = memory.current();
        Indexed known = last;
        if (known == null || known.copy() != copy || !known.on().equals(on)) {
            known = new Indexed(copy, on, new SearchIndex(copy.inForce(on).toList()));
            last = known;
        }
        return known.index().find(asked);
    }
}
