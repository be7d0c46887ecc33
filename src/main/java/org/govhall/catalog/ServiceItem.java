package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
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

    /** A reform decision hands the item to another organ. */
    void delegate(String decision, String toWhom, LocalDate on) {
        Refusal.unless(!toWhom.isBlank(), "catalog.refused.delegate-unnamed");
        close(ItemStatus.DELEGATED, decision, on);
        this.delegatedTo = toWhom.strip();
    }

    private void close(ItemStatus outcome, String decision, LocalDate on) {
        Refusal.unless(status == ItemStatus.PUBLISHED, "catalog.refused.already-decided", code);
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
