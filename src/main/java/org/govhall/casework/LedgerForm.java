package org.govhall.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.validation.BindingResult;

/** What the ledger is asked for, as typed into the filters; it all stands in the address. */
record LedgerForm(
        @Nullable String number,
        @Nullable String item,
        @Nullable String name,
        @Nullable CaseStatus status,
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean overdue,
        @Nullable Order order) {

    /** In which order the ledger lists. */
    enum Order {
        LATEST(Sort.by(Sort.Direction.DESC, "receivedAt")),
        EARLIEST(Sort.by("receivedAt")),
        DEADLINE(Sort.by(Sort.Order.asc("promisedDueAt").nullsLast(), Sort.Order.asc("receivedAt")));

        private final Sort sort;

        Order(Sort sort) {
            this.sort = sort;
        }

        Sort sort() {
            return sort.and(Sort.by("id"));
        }
    }

    LedgerForm {
        order = order == null ? Order.LATEST : order;
    }

    Sort sort() {
        return (order == null ? Order.LATEST : order).sort();
    }

    /** A date that cannot be read asks for nothing, and the reason stands beside its field. */
    LedgerFilter toFilter(BindingResult errors) {
        return new LedgerFilter(
                blankToNull(number),
                blankToNull(item),
                blankToNull(name),
                status,
                date("from", from, errors),
                date("to", to, errors),
                Boolean.TRUE.equals(overdue));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate date(String field, @Nullable String text, BindingResult errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "casework.desk.date.wrong");
            return null;
        }
    }
}
