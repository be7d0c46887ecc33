package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/**
 * An item under public supervision (挂牌督办): what has to be put right in this hall, and by which day, is told to
 * everybody until it is done.
 */
@Entity
@Table(name = "catalog_listing")
class Listing {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ListingId id;

    @Version
    private @Nullable Long version;

    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId centerId;

    private String itemCode;
    private @Nullable String openKey;
    private String demand;
    private LocalDate listedOn;
    private LocalDate dueOn;

    @AttributeOverride(name = "value", column = @Column(name = "listed_by"))
    private AccountId listedBy;

    private @Nullable LocalDate liftedOn;
    private @Nullable String outcome;

    @AttributeOverride(name = "value", column = @Column(name = "lifted_by"))
    private @Nullable AccountId liftedBy;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    /**
     * Puts an item on the list.
     *
     * @param demand what has to be put right
     * @param dueOn the last day for it
     * @throws Refusal when nothing is demanded, or the day is not after today
     */
    Listing(CenterId center, ItemCode item, String demand, LocalDate dueOn, AccountId by, LocalDate today) {
        if (demand.isBlank()) {
            throw new Refusal("catalog.form.missing").on("demand");
        }
        if (!dueOn.isAfter(today)) {
            throw new Refusal("catalog.listing.refused.due").on("dueOn");
        }
        this.id = ListingId.next();
        this.centerId = center;
        this.itemCode = item.value();
        this.openKey = openKey(center, item);
        this.demand = demand.strip();
        this.listedOn = today;
        this.dueOn = dueOn;
        this.listedBy = by;
    }

    /** One item is on the list of one centre once at a time. */
    static String openKey(CenterId center, ItemCode item) {
        return center + "/" + item;
    }

    /**
     * Takes the item off the list (摘牌). That it was there, and how it ended, stays public.
     *
     * @throws Refusal when it is off already, or the outcome is not told
     */
    void lift(String result, AccountId by, LocalDate today) {
        Refusal.unless(liftedOn == null, "catalog.listing.refused.lifted");
        if (result.isBlank()) {
            throw new Refusal("catalog.form.missing").on("outcome");
        }
        liftedOn = today;
        outcome = result.strip();
        liftedBy = by;
        openKey = null;
    }

    ListingView toView(String itemName, LocalDate today) {
        return new ListingView(
                id,
                centerId,
                new ItemCode(itemCode),
                itemName,
                demand,
                listedOn,
                dueOn,
                liftedOn,
                outcome,
                (liftedOn == null ? today : liftedOn).isAfter(dueOn));
    }

    CenterId centerId() {
        return centerId;
    }

    ItemCode itemCode() {
        return new ItemCode(itemCode);
    }
}
