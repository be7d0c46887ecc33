package org.govhall.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govhall.casework.DaysChanged;
import org.govhall.rating.RatingCounted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks the days that are over and yet changed, in the transaction of the change. Nearly every act changes today only,
 * which is read from the cases, and costs nothing here.
 */
@Component
class DayMarks {

    private final DayRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DayMarks(DayRows rows, JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(DaysChanged changed) {
        Set<LocalDate> over = new TreeSet<>(changed.days());
        over.removeIf(day -> !day.isBefore(today()));
        rows.mark(changed.center(), over);
    }

    /** What is said of a case counts on the day the case was completed. */
    @EventListener
    void on(RatingCounted counted) {
        jdbc.sql("insert into supervision_changed_day (center_id, counted_on) select f.center_id, f.completed_on"
                        + " from casework_facts f where f.case_id in (:ids) and f.completed_on < :today")
                .param("ids", List.of(counted.caseId().value()))
                .param("today", today())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
