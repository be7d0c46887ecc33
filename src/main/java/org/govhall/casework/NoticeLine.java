package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.RevisionView;

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
        String basis) {

    /** The laws by which an item asks for its materials. */
    static String basisOf(RevisionView revision) {
        return revision.legalBases().stream()
                .map(law -> "《" + law.law() + "》" + Objects.requireNonNullElse(law.articles(), ""))
                .collect(Collectors.joining("、"));
    }
}
