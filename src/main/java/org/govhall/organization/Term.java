package org.govhall.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * For how long somebody holds their office (任期). Outside of it they are still known, but act for nobody.
 *
 * @param from first day, in the centre's zone; null where nothing is said of it
 * @param until last day, inclusive; null where it has no end
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Of whom no term is recorded. */
    public static final Term UNLIMITED = new Term(null, null);

    /** @throws Refusal on {@code termUntil}: the last day is before the first */
    public Term {
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal("organization.refused.term-order").on("termUntil");
        }
    }

    public boolean isLimited() {
        return from != null || until != null;
    }

    /** Whether a day is within the term; the first and the last day are. */
    public boolean includes(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }

    /** Why somebody of this name does not act on a day; empty when they may. */
    Optional<Refusal> hindrance(String name, LocalDate on) {
        if (from != null && on.isBefore(from)) {
            return Optional.of(new Refusal("organization.refused.term-not-begun", name, from.toString()));
        }
        return until != null && on.isAfter(until)
                ? Optional.of(new Refusal("organization.refused.term-over", name, until.toString()))
                : Optional.empty();
    }
}
