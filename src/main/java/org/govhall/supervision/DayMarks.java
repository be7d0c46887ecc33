package org.govhall.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.govhall.casework.DaysChanged;
import org.govhall.rating.RatingCounted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks what lies behind and yet changed, in the transaction of the change. Nearly every act changes the present only,
 * which is read from the cases, and costs nothing here.
 */
@Component
class DayMarks {

    /** What an act changes that lately is not in rows before the act is stored, however long that takes it. */
    private static final Duration PRESENT = DayRounds.BEHIND.dividedBy(2);

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
        Instant present = present();
        Set<LocalDate> behind = new TreeSet<>();
        changed.moments().stream()
                .filter(moment -> moment.isBefore(present))
                .map(moment -> LocalDate.ofInstant(moment, zone))
                .forEach(behind::add);
        rows.mark(changed.center(), changed.item(), behind);
    }

    /** What is said of a case counts on the day the case was completed. */
    @EventListener
    void on(RatingCounted counted) {
        jdbc.sql("insert into supervision_changed_day (center_id, item_code, counted_on)"
                        + " select f.center_id, f.item_code, f.completed_on from casework_facts f"
                        + " where f.case_id = :id and f.completed_at < :present")
                .param("id", counted.caseId().value())
                .param("present", FigureSql.utc(present()))
                .update();
    }

    private Instant present() {
        return clock.instant().minus(PRESENT);
    }
}
