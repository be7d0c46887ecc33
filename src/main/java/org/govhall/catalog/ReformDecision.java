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
import java.util.HashSet;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** What one round decides about one item. Once the round is published it never changes. */
@Entity
@Table(name = "catalog_reform_decision")
class ReformDecision {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReformDecisionId id;

    @Version
    private @Nullable Long version;

    @AttributeOverride(name = "value", column = @Column(name = "round_id"))
    private ReformRoundId roundId;

    private String itemCode;
    private String itemName;
    private String organ;

    @Enumerated(EnumType.STRING)
    private ReformKind kind;

    private @Nullable String delegatedTo;

    @ElementCollection
    @CollectionTable(name = "catalog_reform_target", joinColumns = @JoinColumn(name = "decision_id"))
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private Set<CenterId> targets = new HashSet<>();

    private @Nullable String changeNote;

    @Enumerated(EnumType.STRING)
    private RunningCases runningCases;

    private @Nullable String watchedBy;

    @SuppressWarnings("NullAway.Init")
    protected ReformDecision() {}

    ReformDecision(ReformRoundId round, ReformRuling ruling, String itemName, String organ) {
        this.id = ReformDecisionId.next();
        this.roundId = round;
        this.itemCode = ruling.code().value();
        this.itemName = itemName;
        this.organ = organ;
        this.kind = ruling.kind();
        this.runningCases = ruling.running();
        amend(ruling);
    }

    /** Decides otherwise about the same item; the round has said that it may be changed. */
    final void amend(ReformRuling ruling) {
        kind = ruling.kind();
        delegatedTo = ruling.delegatedTo();
        targets.clear();
        targets.addAll(ruling.centers());
        changeNote = ruling.changeNote();
        runningCases = ruling.running();
        watchedBy = ruling.watchedBy();
    }

    /** Does to the item what was decided; the round is being published. */
    void applyTo(ServiceItem item, ReformDocument document) {
        switch (kind) {
            case CANCEL -> item.cancel(document.words(), document.effectiveOn());
            case DELEGATE ->
                item.delegate(
                        document.words(), delegatedTo == null ? "" : delegatedTo, targets, document.effectiveOn());
            case ADJUST, RETAIN -> item.mustBeOnTheList();
        }
    }

    ReformDecisionId id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(itemCode);
    }

    ReformKind kind() {
        return kind;
    }

    ReformLine toLine() {
        return new ReformLine(
                id,
                roundId,
                new ItemCode(itemCode),
                itemName,
                organ,
                kind,
                delegatedTo,
                Set.copyOf(targets),
                changeNote,
                runningCases,
                watchedBy);
    }
}
