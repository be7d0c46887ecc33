package org.govhall.schedule;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has everything computed anew that was computed from a calendar, where not the schedule but something else of it has
 * changed, such as the hours of a centre. It is followed as a publication is, by {@link ScheduleSweep}: after the
 * transaction, once more when all nodes know of the change, and also where the program stopped in between.
 */
@Service
public class Recomputation {

    private final ScheduleRows rows;
    private final Clock clock;

    Recomputation(ScheduleRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param firstDay no period that ends before it is touched */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demand(LocalDate firstDay) {
        rows.recordPublication("", "", 0, firstDay, clock.instant());
    }
}
