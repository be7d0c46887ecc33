package org.govhall.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.govhall.catalog.SpecialProcedureKind;
import org.jspecify.annotations.Nullable;

/** What the applicant will be told of a special procedure before it begins. */
record ProcedureForm(
        @Nullable Long version,

        @NotNull(message = "{casework.course.announce.kind.missing}") @Nullable SpecialProcedureKind kind,

        @NotBlank(message = "{casework.refused.procedure-without-basis}") @Size(max = 500, message = "{casework.desk.long-text}") @Nullable String basis,

        @NotBlank(message = "{casework.refused.procedure-by-nobody}") @Size(max = 200, message = "{casework.desk.long-name}") @Nullable String carriedOutBy,

        @Nullable String workingDays,
        @Nullable String heldByLaw) {

    static ProcedureForm of(CasePage page) {
        return new ProcedureForm(page.view().version(), null, null, null, null, null);
    }

    ProcedurePlan toPlan() {
        return new ProcedurePlan(
                Objects.requireNonNull(kind),
                Typed.text(basis),
                Typed.text(carriedOutBy),
                Typed.number(workingDays, "workingDays"),
                Boolean.parseBoolean(heldByLaw));
    }
}
