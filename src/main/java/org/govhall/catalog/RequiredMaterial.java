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
    }

    MaterialView toView() {
        return new MaterialView(id, ordinal, name, form, copies, source, mayFollow);
    }
}
