package org.govhall.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the keepers of the catalogue decide: where an item is offered, and what reform does with it. */
@Service
public class CatalogSetup {

    private final ServiceItems items;
    private final Offerings offerings;
    private final CatalogMemory memory;

    CatalogSetup(ServiceItems items, Offerings offerings, CatalogMemory memory) {
        this.items = items;
        this.offerings = offerings;
        this.memory = memory;
    }

    /**
     * From that day on the item can be applied for at the centre, and the department decides there.
     *
     * @throws Refusal if the item is unknown, no longer published, or offered there already
     */
    @Transactional
    public void offer(ItemCode code, CenterId center, DepartmentId department, LocalDate from) {
        offerAll(center, Map.of(code, department), from);
    }

    /** Many items of one centre at once; either all of them are offered or none. */
    @Transactional
    public void offerAll(CenterId center, Map<ItemCode, DepartmentId> departments, LocalDate from) {
        memory.changing();
        Map<ItemCode, CatalogRows.Item> known = new HashMap<>();
        items.rows().forEach(item -> known.put(new ItemCode(item.code()), item));
        Set<ItemId> offered = new HashSet<>(offerings.findOffered(center, from));
        departments.forEach((code, department) -> {
            CatalogRows.Item item = known.get(code);
            if (item == null) {
                throw new Refusal("catalog.refused.not-on-list", code.value());
            }
            Refusal.unless(item.standing().isOpen(from), "catalog.refused.already-decided", code.value());
            Refusal.unless(offered.add(item.id()), "catalog.refused.offered-already", code.value());
            offerings.save(new Offering(item.id(), center, department, from));
        });
    }

    /** The item can be applied for at the centre up to and including that day. */
    @Transactional
    public void endOffering(ItemCode code, CenterId center, LocalDate lastDay) {
        memory.changing();
        Offering offering = offerings
                .findOpen(item(code).id(), center)
                .orElseThrow(() -> new Refusal("catalog.refused.not-offered", code.value()));
        offering.end(lastDay);
        offerings.save(offering);
    }

    /** A reform decision takes the item off the list from that day on; cases under way go on. */
    @Transactional
    public void cancel(ItemCode code, String decision, LocalDate on) {
        memory.changing();
        ServiceItem item = item(code);
        item.cancel(decision, on);
        items.save(item);
    }

    /** A reform decision hands the item to another organ from that day on; cases under way go on. */
    @Transactional
    public void delegate(ItemCode code, String decision, String toWhom, LocalDate on) {
        memory.changing();
        ServiceItem item = item(code);
        item.delegate(decision, toWhom, Set.of(), on);
        items.save(item);
    }

    /**
     * A centre of the lower level takes over an item that was delegated to it: from that day on it is applied for there,
     * and the department decides. What it offered of the item before, for the level above, ends the day before.
     *
     * @throws Refusal if the item was not delegated to the centre, the day lies before the delegation, or it has been
     *     taken over already
     */
    @Transactional
    public void takeOver(ItemCode code, CenterId center, DepartmentId department, LocalDate from) {
        memory.changing();
        ServiceItem item = item(code);
        item.mustBeDelegatedTo(center, from);
        offerings.findOpen(item.id(), center).ifPresent(before -> {
            before.giveWayTo(from);
            offerings.save(before);
        });
        offerings.save(new Offering(item.id(), center, department, from));
    }

    private ServiceItem item(ItemCode code) {
        return items.findByCode(code.value())
                .orElseThrow(() -> new Refusal("catalog.refused.not-on-list", code.value()));
    }
}
