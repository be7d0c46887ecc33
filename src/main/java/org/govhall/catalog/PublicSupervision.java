package org.govhall.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public list of items that a hall has to put right by a day (挂牌督办): those that should have entered and have not,
 * or that the window may not decide itself.
 */
@Service
class PublicSupervision {

    private final Listings listings;
    private final HallEntry entry;
    private final CatalogMemory memory;
    private final OrganizationDirectory organization;
    private final AuditLog log;
    private final Clock clock;
    private final ZoneId zone;

    PublicSupervision(
            Listings listings,
            HallEntry entry,
            CatalogMemory memory,
            OrganizationDirectory organization,
            AuditLog log,
            Clock clock,
            ZoneId zone) {
        this.listings = listings;
        this.entry = entry;
        this.memory = memory;
        this.organization = organization;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Puts an item on the public list of a centre.
     *
     * @throws Refusal when the item should not have entered there, is there and wholly authorized, or is on the list
     *     already; when nothing is demanded or the day is not after today
     */
    @Transactional
    public void list(CenterId center, ItemCode item, String demand, LocalDate dueOn, AccountId by) {
        HallEntry.Row row = entry.row(organization.center(center), item)
                .orElseThrow(() -> new Refusal("catalog.listing.refused.not-here"));
        Refusal.unless(!row.isInOrder(), "catalog.listing.refused.in-order");
        Refusal.unless(
                listings.findByOpenKey(Listing.openKey(center, item)).isEmpty(), "catalog.listing.refused.listed");
        Listing listing = new Listing(center, item, demand, dueOn, by, today());
        try {
            listings.saveAndFlush(listing);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw (Refusal) new Refusal("catalog.listing.refused.listed").initCause(somebodyWasFaster);
        }
        log.record(AuditKind.CATALOG_CHANGED, by.toString(), "item/" + item, "listed " + dueOn);
    }

    /**
     * Takes an item off the list.
     *
     * @param scope the centres of who does so
     * @throws NotKept if there is no such entry in these centres
     * @throws Refusal when it is off already, or the outcome is not told
     */
    @Transactional
    public ListingView lift(ListingId id, Collection<CenterId> scope, String outcome, AccountId by) {
        Listing listing = listings.findById(id)
                .filter(found -> scope.contains(found.centerId()))
                .orElseThrow(NotKept::new);
        listing.lift(outcome, by, today());
        listings.saveAndFlush(listing);
        log.record(AuditKind.CATALOG_CHANGED, by.toString(), "item/" + listing.itemCode(), "lifted");
        return view(listing);
    }

    @Transactional(readOnly = true)
    public Optional<ListingView> find(ListingId id, Collection<CenterId> scope) {
        return listings.findById(id)
                .filter(found -> scope.contains(found.centerId()))
                .map(this::view);
    }

    /** Those on the list now, the first due first. */
    @Transactional(readOnly = true)
    public List<ListingView> open(CenterId center) {
        return listings.open(center).stream().map(this::view).toList();
    }

    /** Those on the list now, then those that were, the last first. */
    @Transactional(readOnly = true)
    public Page<ListingView> all(CenterId center, Pageable page) {
        return listings.all(center, page).map(this::view);
    }

    private ListingView view(Listing listing) {
        ItemCode item = listing.itemCode();
        String name = memory.current()
                .entry(item)
                .flatMap(known -> known.revisions().stream().findFirst())
                .map(RevisionView::name)
                .orElse(item.value());
        return listing.toView(name, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
