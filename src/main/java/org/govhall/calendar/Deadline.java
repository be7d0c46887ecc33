package org.govhall.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of a period, with every day that was looked at on the way to it.
 *
 * @param startDay the day the period starts from; itself not counted
 * @param lastDay always a working day
 * @param at the centre's closing time on the last day (民法典 art. 203)
 * @param provisional it runs into a year whose schedule is not published yet, or into the last days of December, which
 *     the next year's schedule may still move
 * @param days from the start day, or from the day of the act that counts on it, to the last day, in order
 */
public record Deadline(
        LocalDate startDay,
        LocalDate lastDay,
        Instant at,
        LegalPeriod period,
        boolean provisional,
        List<CountedDay> days) {

    public Deadline {
        days = List.copyOf(days);
    }

    /** The earlier of the two: a promise never ends after the law's own deadline. */
    public Deadline notAfter(Deadline other) {
        return at.isAfter(other.at) ? other : this;
    }

    /** How many days were counted. */
    public int countedDays() {
        return (int) days.stream().filter(CountedDay::counted).count();
    }
}
