package org.govhall.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.ItemSummary;
import org.govhall.catalog.OfferingView;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.WindowId;
import org.govhall.organization.WindowView;
import org.springframework.stereotype.Component;

/** What can be applied for at the windows of a clerk today. */
@Component
class CounterItems {

    private static final int MOST_FOUND = 30;

    private final DeskCases cases;
    private final Catalog catalog;
    private final HallTime time;

    CounterItems(DeskCases cases, Catalog catalog, HallTime time) {
        this.cases = cases;
        this.catalog = catalog;
        this.time = time;
    }

    /** An item and the clerk's window that receives it. */
    record Line(ItemSummary item, WindowView window) {}

    /**
     * @param lines what the clerk can register
     * @param elsewhere what was asked for too, but is received at other windows, or at none
     */
    record Answer(List<Line> lines, List<ItemSummary> elsewhere) {}

    /** @param query everyday words or a code; blank for everything that the clerk's windows receive */
    Answer find(String query, AccountId account) {
        List<WindowView> windows = cases.windows(account);
        List<ItemSummary> asked = query.isBlank() ? catalog.all() : catalog.search(query, MOST_FOUND);
        List<Line> lines = new ArrayList<>();
        List<ItemSummary> elsewhere = new ArrayList<>();
        for (ItemSummary item : asked) {
            List<Line> here = windows.stream()
                    .filter(window -> receives(window, item.code()))
                    .map(window -> new Line(item, window))
                    .toList();
            lines.addAll(here);
            if (here.isEmpty()) {
                elsewhere.add(item);
            }
        }
        if (query.isBlank()) {
            lines.sort(Comparator.comparing(line -> line.item().name()));
            return new Answer(List.copyOf(lines), List.of());
        }
        return new Answer(List.copyOf(lines), List.copyOf(elsewhere));
    }

    /** The clerk's window of this id, if it receives the item today. */
    Optional<WindowView> window(WindowId id, ItemCode item, AccountId account) {
        return cases.windows(account).stream()
                .filter(window -> window.id().equals(id) && receives(window, item))
                .findFirst();
    }

    /** @throws Refusal when the item was cancelled or delegated: told, and kept for supervision, as an attempt */
    void mustBeOpen(ItemCode item) {
        catalog.requireOnTheList(item, time.today());
    }

    private boolean receives(WindowView window, ItemCode item) {
        return catalog.offerings(item, time.today()).stream().anyMatch(offering -> isAt(offering, window));
    }

    private static boolean isAt(OfferingView offering, WindowView window) {
        return offering.center().equals(window.center()) && window.serves(offering.department());
    }
}
