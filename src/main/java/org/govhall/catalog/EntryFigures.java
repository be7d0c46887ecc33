package org.govhall.catalog;

import org.govhall.organization.CenterView;
import org.springframework.stereotype.Service;

/** What other modules count of the entry of items into the halls. */
@Service
public class EntryFigures {

    private final HallEntry entry;

    EntryFigures(HallEntry entry) {
        this.entry = entry;
    }

    /** The items of one hall as they are now, worked out from offerings and letters of authorization. */
    public EnteredItems of(CenterView center) {
        HallEntry.Sheet sheet = entry.of(center);
        return new EnteredItems(
                sheet.should(), sheet.entered(), sheet.authorized("WHOLLY"), sheet.authorized("PARTLY"));
    }
}
