package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.govhall.catalog.MaterialId;

/**
 * One thing that a notice asks for: a material of the item's published revision, and nothing else.
 *
 * @param basis the laws by which the item asks for it
 */
@Embeddable
record NoticeLine(
        @AttributeOverride(name = "value", column = @Column(name = "material_id"))
        MaterialId material,

        String name,
        @Enumerated(EnumType.STRING) DefectReason reason,
        String whatToDo,
        String basis) {}
