package org.govhall.payment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of fee notices shows, as it stands in the address; what makes no sense counts as nothing asked.
 *
 * @param text the number of a case or the code of a payment
 * @param from the first day of issue
 */
record FeeFilter(
        @Nullable String standing,
        @Nullable String text,
        @Nullable String from,
        @Nullable String to) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Which notices are shown. */
    enum Standing {
        ALL(EnumSet.allOf(FeeState.class)),
        OPEN(EnumSet.of(FeeState.OPEN)),
        LATE(EnumSet.of(FeeState.OPEN)),
        PAID(EnumSet.of(FeeState.PAID)),
        WAIVED(EnumSet.of(FeeState.WAIVED)),
        REFUNDED(EnumSet.of(FeeState.REFUNDED)),
        CALLED_OFF(EnumSet.of(FeeState.CALLED_OFF));

        private final Collection<FeeState> states;

        Standing(Collection<FeeState> states) {
            this.states = states;
        }

        Collection<FeeState> states() {
            return states;
        }
    }

    public Standing asked() {
        if (standing != null) {
            for (Standing one : Standing.values()) {
                if (one.name().equals(standing.strip().toUpperCase(Locale.ROOT))) {
                    return one;
                }
            }
        }
        return Standing.ALL;
    }

    public String wanted() {
        return text == null ? "" : text.strip();
    }

    LocalDate earliest() {
        return day(from, EARLIEST);
    }

    LocalDate latest() {
        return day(to, LATEST);
    }

    /** Whether anything is left out of the list. */
    public boolean isNarrow() {
        return asked() != Standing.ALL
                || !wanted().isEmpty()
                || !earliest().equals(EARLIEST)
                || !latest().equals(LATEST);
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeException notOne) {
            return otherwise;
        }
    }
}
