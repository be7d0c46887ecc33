package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a special procedure. */
record PersonForm(
        @Nullable Long version,

        @NotNull(message = "{casework.course.person.part.missing}") @Nullable PersonPart part,

        @NotBlank(message = "{casework.refused.person-unnamed}") @Size(max = 100, message = "{casework.desk.long-name}") @Nullable String name,

        @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String affiliation,

        @Size(max = 1000, message = "{casework.desk.long-text}") @Nullable String opinion) {

    static PersonForm of(CasePage page) {
        return new PersonForm(page.view().version(), null, null, null, null);
    }

    ProcedurePerson toPerson() {
        return new ProcedurePerson(
                Objects.requireNonNull(part), Typed.text(name), Typed.text(affiliation), Typed.text(opinion));
    }
}
