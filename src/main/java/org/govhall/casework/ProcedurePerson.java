package org.govhall.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.govhall.kernel.Refusal;

/**
 * Somebody who takes part in a special procedure.
 *
 * @param affiliation office, body or firm; may be empty
 * @param opinion what they said; needed of an expert
 */
@Embeddable
public record ProcedurePerson(
        @Enumerated(EnumType.STRING) PersonPart part, String name, String affiliation, String opinion) {

    public ProcedurePerson {
        Refusal.unless(!name.isBlank(), "casework.refused.person-unnamed");
        Refusal.unless(part != PersonPart.EXPERT || !opinion.isBlank(), "casework.refused.expert-without-opinion");
    }
}
