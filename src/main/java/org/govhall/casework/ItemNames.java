package org.govhall.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govhall.applicant.EntrustableItems;
import org.govhall.catalog.Catalog;
import org.govhall.kernel.ItemCode;
import org.springframework.stereotype.Component;

/** What the items are called that a letter of entrustment names. */
@Component
class ItemNames implements EntrustableItems {

    private final Catalog catalog;
    private final Clock clock;
    private final ZoneId zone;

    ItemNames(Catalog catalog, Clock clock, ZoneId zone) {
        this.catalog = catalog;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Map<ItemCode, String> names(Collection<ItemCode> codes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<ItemCode, String> names = new LinkedHashMap<>();
        codes.forEach(code -> catalog.guide(code, today).ifPresent(item -> names.put(code, item.name())));
        return names;
    }
}
