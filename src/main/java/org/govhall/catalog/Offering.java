package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/** An item can be applied for at a centre, and a department decides there. */
@Entity
@Table(name = "catalog_offering")
class Offering {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OfferingId id;

    @Version
    private @Nullable Long version;

    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private ItemId itemId;

    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId centerId;

    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId departmentId;

    private LocalDate offeredFrom;
    private @Nullable LocalDate offeredUntil;

    @SuppressWarnings("NullAway.Init")
    protected Offering() {}

    Offering(ItemId itemId, CenterId centerId, DepartmentId departmentId, LocalDate from) {
        this.id = OfferingId.next();
        this.itemId = itemId;
        this.centerId = centerId;
        this.departmentId = departmentId;
        this.offeredFrom = from;
    }

    /** @param lastDay the last day on which it can be applied for there */
    void end(LocalDate lastDay) {
        Refusal.unless(offeredUntil == null, "catalog.refused.offering-ended");
        Refusal.unless(!lastDay.isBefore(offeredFrom), "catalog.refused.offering-ends-early", offeredFrom);
        this.offeredUntil = lastDay;
    }

    /** Another offering of the same item at the same centre begins on that day. */
    void giveWayTo(LocalDate from) {
        Refusal.unless(offeredFrom.isBefore(from), "catalog.reform.refused.taken-over");
        end(from.minusDays(1));
    }

    ItemId itemId() {
        return itemId;
    }
}
