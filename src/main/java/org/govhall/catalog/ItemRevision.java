package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One published version of an item. What it says never changes; the next version ends it. */
@Entity
@Table(name = "catalog_revision")
class ItemRevision {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RevisionId id;

    @Version
    private @Nullable Long version;

    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private ItemId itemId;

    private int revisionNumber;
    private String name;
    private String organ;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Enumerated(EnumType.STRING)
    private CaseType caseType;

    private LocalDate inForceFrom;
    private @Nullable LocalDate supersededOn;
    private @Nullable Integer statutoryLength;

    @Enumerated(EnumType.STRING)
    private @Nullable PeriodUnit statutoryUnit;

    private int promisedDays;

    private boolean feeFree;
    private String feeStandard;
    private @Nullable String feeBasis;
    private String resultDocument;
    private @Nullable String sourceHash;
    private @Nullable String documentNumber;

    @Convert(converter = ParticularsColumn.class)
    private @Nullable Particulars particulars;

    @ElementCollection
    @CollectionTable(name = "catalog_applicant_kind", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<ApplicantKind> applicantKinds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "catalog_special_procedure", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<SpecialProcedureKind> specialProcedures = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "catalog_legal_basis", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    private List<LegalBasis> legalBases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalog_fee_line", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    private List<FeeLine> feeLines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalog_condition", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "text")
    private List<String> conditions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalog_everyday_word", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "phrase")
    private List<String> everydayWords = new ArrayList<>();

    @OneToMany(mappedBy = "revision", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<RequiredMaterial> materials = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ItemRevision() {}

    private ItemRevision(ItemId itemId, int number, ItemContent content, LocalDate from, @Nullable String sourceHash) {
        this.id = RevisionId.next();
        this.itemId = itemId;
        this.revisionNumber = number;
        this.name = content.name();
        this.organ = content.organ();
        this.kind = content.kind();
        this.caseType = content.caseType();
        this.inForceFrom = from;
        LegalPeriod statutory = content.statutory();
        if (statutory != null) {
            this.statutoryLength = statutory.length();
            this.statutoryUnit = statutory.unit();
        }
        this.promisedDays = content.promised().days();
        this.feeFree = content.fee().free();
        this.feeStandard = content.fee().standard();
        this.feeBasis = content.fee().basis();
        this.feeLines.addAll(content.fee().lines());
        this.resultDocument = content.resultDocument();
        this.sourceHash = sourceHash;
        this.particulars = content.particulars();
        this.applicantKinds.addAll(content.applicantKinds());
        this.specialProcedures.addAll(content.specialProcedures());
        this.legalBases.addAll(content.legalBases());
        this.conditions.addAll(content.conditions());
        this.everydayWords.addAll(content.everydayWords());
        for (ItemContent.Material material : content.materials()) {
            materials.add(new RequiredMaterial(this, materials.size() + 1, material));
        }
    }

    /**
     * The first version of an item.
     *
     * @param sourceHash hash of the row of the reference file it comes from; null when a person wrote it
     */
    static ItemRevision first(ItemId item, ItemContent content, LocalDate from, @Nullable String sourceHash) {
        return new ItemRevision(item, 1, content, from, sourceHash);
    }

    /** Ends this version and begins the next, both on that day. Cases under way keep this one. */
    ItemRevision supersede(ItemContent content, LocalDate from, @Nullable String newSourceHash) {
        Refusal.unless(supersededOn == null, "catalog.refused.not-the-last-revision", name);
        Refusal.unless(!from.isBefore(inForceFrom), "catalog.refused.revision-in-the-past", name, inForceFrom);
        supersededOn = from;
        return new ItemRevision(itemId, revisionNumber + 1, content, from, newSourceHash);
    }

    /** Names the document by which this version is made public; said once, before it is stored. */
    ItemRevision publishedBy(String document) {
        this.documentNumber = document;
        return this;
    }

    RevisionId id() {
        return id;
    }

    ItemId itemId() {
        return itemId;
    }

    @Nullable String sourceHash() {
        return sourceHash;
    }

    @Nullable LocalDate supersededOn() {
        return supersededOn;
    }
}
