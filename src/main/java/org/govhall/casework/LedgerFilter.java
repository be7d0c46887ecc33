package org.govhall.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a clerk asks the ledger for; what was left empty asks for everything. */
record LedgerFilter(
        @Nullable String number,
        @Nullable String item,
        @Nullable String name,
        @Nullable CaseStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean overdue) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    Collection<CaseStatus> statuses() {
        return status != null ? EnumSet.of(status) : EnumSet.complementOf(EnumSet.of(CaseStatus.DRAFT));
    }

    String numberOrAll() {
        return number == null
                ? ""
                : CaseNumber.read(number).map(CaseNumber::value).orElse(number.strip());
    }

    String itemOrAll() {
        return item == null ? "" : item.strip().toUpperCase(Locale.ROOT);
    }

    /** The part of a name, safe to stand in a pattern. */
    String nameOrAll() {
        return name == null
                ? ""
                : name.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    LocalDate fromOrEarliest() {
        return from == null ? EARLIEST : from;
    }

    LocalDate toOrLatest() {
        return to == null ? LATEST : to;
    }
}
