package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;

/** A material that a revision asks for. */
@Entity
@Table(name = "catalog_required_material")
class RequiredMaterial {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MaterialId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id")
    private ItemRevision revision;

    private int ordinal;
    private String name;

    @Enumerated(EnumType.STRING)
    private MaterialForm form;

    private int copies;

    @Enumerated(EnumType.STRING)
    private MaterialSource source;

    private boolean mayFollow;
    private boolean freeBySharing;
    private @Nullable String sourceNote;
    private @Nullable String requirement;

    @AttributeOverride(name = "value", column = @Column(name = "blank_form"))
    private @Nullable FileId blankForm;

    @AttributeOverride(name = "value", column = @Column(name = "sample"))
    private @Nullable FileId sample;

    @SuppressWarnings("NullAway.Init")
    protected RequiredMaterial() {}

    RequiredMaterial(ItemRevision revision, int ordinal, ItemContent.Material material) {
        this.id = MaterialId.next();
        this.revision = revision;
        this.ordinal = ordinal;
        this.name = material.name();
        this.form = material.form();
        this.copies = material.count();
        this.source = material.source();
        this.mayFollow = material.mayFollow();
        this.freeBySharing = material.freeBySharing();
        this.sourceNote = material.sourceNote();
        this.requirement = material.requirement();
        this.blankForm = material.blankForm();
        this.sample = material.sample();
    }
}
