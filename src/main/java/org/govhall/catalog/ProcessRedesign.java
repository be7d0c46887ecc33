package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one reform round has removed from the path of one item (流程再造). The path after is never typed: it is that of
 * the item's revision, so an entry cannot claim what the catalogue does not say.
 */
@Entity
@Table(name = "catalog_redesign")
class ProcessRedesign {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RedesignId id;

    @Version
    private @Nullable Long version;

    private String itemCode;

    @AttributeOverride(name = "value", column = @Column(name = "round_id"))
    private ReformRoundId roundId;

    @AttributeOverride(name = "value", column = @Column(name = "revision_id"))
    private RevisionId revisionId;

    @ElementCollection
    @CollectionTable(name = "catalog_redesign_step", joinColumns = @JoinColumn(name = "redesign_id"))
    @OrderColumn(name = "ordinal")
    private List<PastStep> before = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalog_redesign_paper", joinColumns = @JoinColumn(name = "redesign_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    private List<String> removedPapers = new ArrayList<>();

    @AttributeOverride(name = "value", column = @Column(name = "registered_by"))
    private AccountId registeredBy;

    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ProcessRedesign() {}

    /** @throws Refusal see {@link #say} */
    ProcessRedesign(
            RevisionView after,
            ReformRoundId round,
            List<PastStep> before,
            List<String> removedPapers,
            AccountId by,
            Instant now) {
        this.id = RedesignId.next();
        this.itemCode = after.itemCode().value();
        this.roundId = round;
        say(after, before, removedPapers, by, now);
    }

    /**
     * Says anew what the path was and what is gone.
     *
     * @param after the revision in force after the redesign
     * @throws Refusal when the path before is not told, is shorter than the one after, or nothing was removed; when a
     *     paper said to be removed is still asked for
     */
    final void say(RevisionView after, List<PastStep> path, List<String> papers, AccountId by, Instant now) {
        if (path.isEmpty()) {
            throw new Refusal("catalog.form.missing").on("before");
        }
        int daysBefore = path.stream().mapToInt(PastStep::days).sum();
        int daysAfter = after.promised().days();
        if (daysBefore < daysAfter || path.size() < Step.values().length) {
            throw new Refusal("catalog.redesign.refused.longer", path.size(), daysBefore, daysAfter).on("before");
        }
        if (daysBefore == daysAfter && path.size() == Step.values().length && papers.isEmpty()) {
            throw new Refusal("catalog.redesign.refused.nothing-removed").on("before");
        }
        for (String paper : papers) {
            if (after.materials().stream().anyMatch(material -> material.name().equals(paper))) {
                throw new Refusal("catalog.redesign.refused.still-asked-for", paper).on("papers");
            }
        }
        this.revisionId = after.id();
        this.before = new ArrayList<>(path);
        this.removedPapers = new ArrayList<>(papers);
        this.registeredBy = by;
        this.registeredAt = now;
    }

    ItemCode itemCode() {
        return new ItemCode(itemCode);
    }

    ReformRoundId roundId() {
        return roundId;
    }

    /** @param after the revision whose path is the one after */
    RedesignView toView(RevisionView after, ReformRoundView round) {
        return new RedesignView(
                after.itemCode(),
                after.name(),
                after.organ(),
                roundId,
                round.document().round(),
                round.document().number(),
                List.copyOf(before),
                after.particulars().steps(),
                after.promised().days(),
                List.copyOf(removedPapers));
    }

    RevisionId revisionId() {
        return revisionId;
    }
}
