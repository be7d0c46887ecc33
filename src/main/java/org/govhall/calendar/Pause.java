package org.govhall.calendar;

import java.time.LocalDate;

/**
 * A special procedure that stops the clock: the working days after the day it began, up to and including the day it
 * ended, are not counted. Of pauses that overlap, each day is left out once.
 *
 * @param ended last day, not before {@code began}; for one that still runs, the day of looking
 * @param name key of the procedure's name, for the explanation
 * @see "行政许可法 art. 45; 民法典 art. 201"
 */
public record Pause(LocalDate began, LocalDate ended, String name) {

    public Pause {
        if (ended.isBefore(began)) {
            throw new IllegalArgumentException("a pause ends before it began");
        }
    }

    boolean covers(LocalDate day) {
        return day.isAfter(began) && !day.isAfter(ended);
    }
}
