package org.govhall.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A schedule that came into force.
 *
 * @param by name of the administrator; empty for what came with the program
 * @param years the years whose notices it changed, such as {@code 2027}
 * @param firstDay no period that ends before it is touched
 * @param casesMoved how many cases have been given another day so far
 * @param followed everything has been computed anew
 * @param settled and once more, after all nodes had the new schedule
 */
record Publication(
        long id,
        Instant at,
        String by,
        String years,
        int daysChanged,
        LocalDate firstDay,
        int casesMoved,
        boolean followed,
        boolean settled) {}
