package org.govhall.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of time.
 *
 * @param begin counted
 * @param end not counted
 */
record Moments(Instant begin, Instant end) {

    static Moments of(Period period, ZoneId zone) {
        return of(period.from(), period.to(), zone);
    }

    /** The days from one to another, both counted. */
    static Moments of(LocalDate from, LocalDate to, ZoneId zone) {
        return new Moments(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The part of it that is earlier than {@code other}; may be empty. */
    Moments before(Instant other) {
        return other.isBefore(end) ? new Moments(begin, other) : this;
    }

    /** The part of it from {@code other} on; may be empty. */
    Moments from(Instant other) {
        return other.isAfter(begin) ? new Moments(other, end) : this;
    }

    boolean isEmpty() {
        return !begin.isBefore(end);
    }
}
