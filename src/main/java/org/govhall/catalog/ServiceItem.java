package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** What one can apply for, through all its versions: its codes and what reform decided about it. */
@Entity
@Table(name = "catalog_item")
class ServiceItem {

    private static final Pattern BASIC_CODE = Pattern.compile("\\d{12}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ItemId id;

    @Version
    private @Nullable Long version;

    private String code;
    private String basicCode;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String delegatedTo;

    @ElementCollection
    @CollectionTable(name = "catalog_delegation", joinColumns = @JoinColumn(name = "item_id"))
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private Set<CenterId> delegates = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ServiceItem() {}

    ServiceItem(ItemId id, ItemCode code, String basicCode) {
        Refusal.unless(BASIC_CODE.matcher(basicCode).matches(), "catalog.refused.basic-code", basicCode);
        this.id = id;
        this.code = code.value();
        this.basicCode = basicCode;
        this.status = ItemStatus.PUBLISHED;
    }

    /** A reform decision takes the item off the list. */
    void cancel(String decision, LocalDate on) {
        close(ItemStatus.CANCELLED, decision, on);
    }

    /**
     * A reform decision hands the item to another organ.
     *
     * @param centers the centres of the lower level that may take it over; may be empty
     */
    void delegate(String decision, String toWhom, Set<CenterId> centers, LocalDate on) {
        Refusal.unless(!toWhom.isBlank(), "catalog.refused.delegate-unnamed");
        close(ItemStatus.DELEGATED, decision, on);
        this.delegatedTo = toWhom.strip();
        this.delegates.addAll(centers);
    }

    /** @throws Refusal when it was cancelled or delegated already */
    void mustBeOnTheList() {
        Refusal.unless(status == ItemStatus.PUBLISHED, "catalog.refused.already-decided", code);
    }

    /** @throws Refusal when it was not delegated to that centre, or not yet on that day */
    void mustBeDelegatedTo(CenterId center, LocalDate on) {
        Refusal.unless(
                status == ItemStatus.DELEGATED && delegates.contains(center), "catalog.reform.refused.not-yours", code);
        Refusal.unless(
                decidedOn != null && !on.isBefore(decidedOn),
                "catalog.reform.refused.take-over-early",
                String.valueOf(decidedOn));
    }

    private void close(ItemStatus outcome, String decision, LocalDate on) {
        mustBeOnTheList();
        Refusal.unless(!decision.isBlank(), "catalog.refused.decision-unnamed");
        this.status = outcome;
        this.decision = decision.strip();
        this.decidedOn = on;
    }

    ItemId id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    Standing standing() {
        return new Standing(status, decision, decidedOn, delegatedTo);
    }
}
