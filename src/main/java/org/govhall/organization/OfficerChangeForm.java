package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the administrator changes of somebody who works in the hall: name, rank and term. */
record OfficerChangeForm(
        @NotBlank(message = "{organization.form.missing}") @Size(max = 60) @Nullable String name,

        @NotNull(message = "{organization.form.missing}") @Nullable Rank rank,

        @Nullable String termFrom,
        @Nullable String termUntil) {

    static OfficerChangeForm of(OfficerView officer) {
        return new OfficerChangeForm(
                officer.name(),
                officer.rank(),
                text(officer.term().from()),
                text(officer.term().until()));
    }

    Term term() {
        return new Term(Typed.dayOrNull(termFrom, "termFrom"), Typed.dayOrNull(termUntil, "termUntil"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
