package org.govhall.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;

/** What is to be decided about one item, as somebody types it. */
record ReformRulingForm(
        @NotBlank(message = "{catalog.form.missing}") @Nullable String code,

        @NotNull(message = "{catalog.form.missing}") @Nullable ReformKind kind,

        @Size(max = 200, message = "{catalog.form.long}") @Nullable String delegatedTo,

        @Nullable List<String> centers,

        @Size(max = 2000, message = "{catalog.form.long}") @Nullable String changeNote,

        @Nullable RunningCases running,

        @Size(max = 200, message = "{catalog.form.long}") @Nullable String watchedBy) {

    static ReformRulingForm empty() {
        return new ReformRulingForm(null, null, null, List.of(), null, RunningCases.CONTINUE, null);
    }

    static ReformRulingForm of(ReformLine line) {
        return new ReformRulingForm(
                line.code().value(),
                line.kind(),
                line.delegatedTo(),
                line.centers().stream().map(CenterId::toString).toList(),
                line.changeNote(),
                line.running(),
                line.watchedBy());
    }

    /** Public because the page asks it. */
    public boolean names(Object center) {
        return centers != null && centers.contains(center.toString());
    }

    ReformRuling toRequest() {
        return new ReformRuling(
                FormWords.code(code, "code"),
                Objects.requireNonNull(kind),
                delegatedTo,
                centers == null
                        ? Set.of()
                        : Set.copyOf(centers.stream().map(CenterId::of).toList()),
                changeNote,
                Objects.requireNonNullElse(running, RunningCases.CONTINUE),
                watchedBy);
    }
}
